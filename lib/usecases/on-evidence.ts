import "server-only";
import type { Tx } from "@/lib/db/client";
import { findEvidenceOfRecord } from "@/lib/db/evidence";
import { lockPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import type { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { type Result, refuse } from "@/lib/domain/shared/result";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

type NotFound = { readonly kind: "not-found" };

type AskedOnEvidence = {
  readonly patientId: PatientId;
  readonly evidenceId: EvidenceId;
  /** What is to become of it, for the trail. */
  readonly change: "dispute" | "void";
};

/**
 * Carries out one use case that changes what became of one piece of evidence. The patient's row is
 * held from the first look to the end, so that two changes follow each other.
 */
export function carryOutOnEvidence<V, R extends { readonly kind: string }>(
  actor: Actor,
  { patientId, evidenceId, change }: AskedOnEvidence,
  attempt: (tx: Tx, found: EvidenceRecord) => Promise<Result<V, R>>,
  { now }: { readonly now: Date },
): Promise<Result<V, R | NotFound | Forbidden | MergedAway>> {
  return carryOutOnPatient<V, R | NotFound>(
    actor,
    {
      action: "evidence:amend",
      subject: "evidence",
      subjectId: evidenceId,
      patientId,
      detail: { change },
    },
    async (tx) => {
      if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
      const found = await findEvidenceOfRecord(tx, patientId, evidenceId);
      return found ? attempt(tx, found) : refuse({ kind: "not-found" });
    },
    { now },
  );
}
