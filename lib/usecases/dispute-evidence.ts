import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findEvidenceOfRecord, saveEvidenceStatus } from "@/lib/db/evidence";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const DisputeEvidence = z
  .object({
    patientId: PatientId,
    evidenceId: EvidenceId,
    reason: writtenText(500).min(1, "Say what is doubtful about it."),
  })
  .readonly();
export type DisputeEvidence = z.infer<typeof DisputeEvidence>;

export type DisputeEvidenceRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" };

/** Marks evidence as doubtful. It stays in view; what rests on it is unknown until it is replaced. */
export function disputeEvidence(
  actor: Actor,
  command: DisputeEvidence,
  now = new Date(),
): Promise<Result<EvidenceId, DisputeEvidenceRefusal | Forbidden | MergedAway>> {
  const { patientId, evidenceId } = command;
  return carryOutOnPatient(
    actor,
    {
      action: "evidence:amend",
      subject: "evidence",
      subjectId: evidenceId,
      patientId,
      detail: { change: "dispute" },
    },
    (tx) => attempt(tx, actor, command, now),
    { now },
  );
}

async function attempt(
  tx: Tx,
  actor: Actor,
  { patientId, evidenceId, reason }: DisputeEvidence,
  now: Date,
): Promise<Result<EvidenceId, DisputeEvidenceRefusal>> {
  if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const found = await findEvidenceOfRecord(tx, patientId, evidenceId);
  if (!found) return refuse({ kind: "not-found" });

  const moved = await saveEvidenceStatus(tx, {
    id: evidenceId,
    from: ["current"],
    to: "disputed",
    reason,
    by: actor.id,
    at: now,
    supersededBy: undefined,
  });
  if (!moved) return refuse({ kind: "changed-meanwhile" });
  await raiseEvidenceRevision(tx, found.patientId, now);
  return accept(evidenceId);
}
