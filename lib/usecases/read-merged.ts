import "server-only";
import { listAccounts } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import type { Organisation } from "@/lib/db/organisations";
import { listMergesInto } from "@/lib/db/patient-merges";
import { findPatientApart } from "@/lib/db/patients";
import { type ListedPatient, toListedPatient } from "@/lib/domain/patient/patient";
import type { PatientId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";

/** Another record of the same person, as its own rows say, with who merged it and why. */
export type MergedRecord = {
  readonly patient: ListedPatient;
  readonly on: PlainDate;
  readonly by: string;
  readonly reason: string;
  /** Why it is the same person although birth date or sex differ; undefined: neither does. */
  readonly sameDespite: string | undefined;
};

/** The records that are merged into a patient's, those merged first first. */
export async function readMerged(
  tx: Tx,
  keptId: PatientId,
  { id: organisationId, timeZone }: Pick<Organisation, "id" | "timeZone">,
): Promise<readonly MergedRecord[]> {
  const merges = await listMergesInto(tx, [keptId]);
  if (merges.length === 0) return [];
  const accounts = await listAccounts(tx, organisationId);
  const records: MergedRecord[] = [];
  for (const { mergedId, at, by, reason, sameDespite } of merges) {
    const patient = await findPatientApart(tx, mergedId);
    if (!patient) throw new Error("a merged patient is not there");
    const name = accounts.find(({ id }) => id === by)?.name ?? "A colleague";
    const on = dayIn(timeZone, at);
    records.push({ patient: toListedPatient(patient), on, by: name, reason, sameDespite });
  }
  return records;
}
