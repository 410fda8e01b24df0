import "server-only";
import { z } from "zod";
import { saveEvidenceStatus } from "@/lib/db/evidence";
import { raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnEvidence } from "./on-evidence";
import type { MergedAway } from "./on-patient";
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
  { patientId, evidenceId, reason }: DisputeEvidence,
  now = new Date(),
): Promise<Result<EvidenceId, DisputeEvidenceRefusal | Forbidden | MergedAway>> {
  return carryOutOnEvidence<EvidenceId, DisputeEvidenceRefusal>(
    actor,
    { patientId, evidenceId, change: "dispute" },
    async (tx, found) => {
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
    },
    { now },
  );
}
