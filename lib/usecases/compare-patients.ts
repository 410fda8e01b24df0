import "server-only";
import { z } from "zod";
import { getOrganisation } from "@/lib/db/organisations";
import type { Actor } from "@/lib/domain/access/actor";
import { listMergeConflicts, type MergeConflict } from "@/lib/domain/patient/patient-merge";
import { PatientId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { type ComparedSide, loadMergeSide } from "./merge-sides";
import { namePatients } from "./name-patients";
import { carryOut, type Forbidden } from "./use-case";

export const ComparePatients = z.object({ patientId: PatientId, otherId: PatientId }).readonly();
export type ComparePatients = z.infer<typeof ComparePatients>;

/** Two records side by side, for whoever has to say whether they are of one person. */
export type Comparison = {
  readonly one: ComparedSide;
  readonly other: ComparedSide;
  /** What cannot both be so. */
  readonly conflicts: readonly MergeConflict[];
  readonly asOf: PlainDate;
};

/** Shows two records side by side. The trail names both patients. */
export function comparePatients(
  actor: Actor,
  { patientId, otherId }: ComparePatients,
  now = new Date(),
): Promise<Result<Comparison, { readonly kind: "not-found" } | Forbidden>> {
  const { detail } = namePatients([patientId, otherId], { change: "compare" });
  return carryOut(
    actor,
    { action: "patient:merge", subject: "patient", subjectId: patientId, patientId, detail },
    async (tx) => {
      const one = await loadMergeSide(tx, patientId);
      const other = await loadMergeSide(tx, otherId);
      if (!one || !other) return refuse({ kind: "not-found" });
      const { timeZone } = await getOrganisation(tx, actor.organisationId);
      const conflicts = listMergeConflicts(one.patient, other.patient);
      return accept({ one, other, conflicts, asOf: dayIn(timeZone, now) });
    },
    { now },
  );
}
