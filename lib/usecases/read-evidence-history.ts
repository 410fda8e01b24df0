import "server-only";
import { z } from "zod";
import { listAccounts } from "@/lib/db/accounts";
import { listEvidence } from "@/lib/db/evidence";
import { listEvidenceStatuses } from "@/lib/db/evidence-statuses";
import { getOrganisation } from "@/lib/db/organisations";
import { listPainProblemVersions } from "@/lib/db/pain-problem-versions";
import { listPainProblems } from "@/lib/db/pain-problems";
import { listPatientVersions } from "@/lib/db/patient-versions";
import { findPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { PatientRecord, PatientVersion } from "@/lib/domain/patient/patient";
import type { EvidenceRecord, EvidenceStatusChange } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { PainProblemVersion } from "@/lib/domain/picture/problem-changes";
import { type ClinicianId, PatientId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { type MergedAway, readOnPatient } from "./on-patient";
import type { Forbidden } from "./use-case";

export const ReadEvidenceHistory = z.object({ patientId: PatientId }).readonly();
export type ReadEvidenceHistory = z.infer<typeof ReadEvidenceHistory>;

export type EvidenceHistory = {
  readonly patient: PatientRecord;
  /** What was typed about the person before, the oldest first. */
  readonly earlier: readonly PatientVersion[];
  readonly asOf: PlainDate;
  /** Everything ever recorded, superseded and voided included, the newest event first. */
  readonly evidence: readonly EvidenceRecord[];
  /** Every status that evidence came to have, the oldest first. */
  readonly changes: readonly EvidenceStatusChange[];
  /** The names of the clinic's people, by account. */
  readonly people: ReadonlyMap<ClinicianId, string>;
  /** The pain problems of every episode, for the names of what evidence is about. */
  readonly problems: readonly PainProblem[];
  /** Every version of them, the oldest first. */
  readonly versions: readonly PainProblemVersion[];
};

/** Shows all that was ever recorded about a patient and what became of it. */
export function readEvidenceHistory(
  actor: Actor,
  { patientId }: ReadEvidenceHistory,
  now = new Date(),
): Promise<Result<EvidenceHistory, { readonly kind: "not-found" } | Forbidden | MergedAway>> {
  return readOnPatient(
    actor,
    { action: "evidence:read", subject: "evidence-history", subjectId: patientId, patientId },
    async (tx) => {
      const patient = await findPatient(tx, patientId);
      if (!patient) return refuse({ kind: "not-found" });
      const { timeZone } = await getOrganisation(tx, actor.organisationId);
      const accounts = await listAccounts(tx, actor.organisationId);
      const evidence = await listEvidence(tx, patientId);
      const rows = await listPainProblems(tx, patientId);
      const problems = rows.map(({ problem }) => problem);
      return accept({
        patient,
        earlier: await listPatientVersions(tx, patientId),
        asOf: dayIn(timeZone, now),
        evidence,
        changes: await listEvidenceStatuses(tx, patientId),
        people: new Map(accounts.map(({ id, name }) => [id, name])),
        problems,
        versions: await listPainProblemVersions(tx, patientId),
      });
    },
    { now },
  );
}
