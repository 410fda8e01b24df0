import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveEvidenceStatus } from "@/lib/db/evidence";
import { listEvidenceStatuses } from "@/lib/db/evidence-statuses";
import { raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import { findRestored } from "@/lib/domain/picture/find-restored";
import { type ClinicianId, EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnEvidence } from "./on-evidence";
import type { MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const VoidEvidence = z
  .object({
    patientId: PatientId,
    evidenceId: EvidenceId,
    reason: writtenText(500).min(1, "Say how it came into the wrong record."),
  })
  .readonly();
export type VoidEvidence = z.infer<typeof VoidEvidence>;

export type VoidEvidenceRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" };

/**
 * Takes evidence that belongs to another patient out of every verdict (decisions, G57).
 *
 * It stays in the history and the trail. What it had replaced stands again, as it stood before: that
 * was this patient's.
 */
export function voidEvidence(
  actor: Actor,
  command: VoidEvidence,
  now = new Date(),
): Promise<Result<EvidenceId, VoidEvidenceRefusal | Forbidden | MergedAway>> {
  const { patientId, evidenceId } = command;
  return carryOutOnEvidence<EvidenceId, VoidEvidenceRefusal>(
    actor,
    { patientId, evidenceId, change: "void" },
    (tx, found) => attempt(tx, found, command, { by: actor.id, at: now }),
    { now },
  );
}

type ByAt = { readonly by: ClinicianId; readonly at: Date };

async function attempt(
  tx: Tx,
  found: EvidenceRecord,
  { evidenceId, reason }: VoidEvidence,
  by: ByAt,
): Promise<Result<EvidenceId, VoidEvidenceRefusal>> {
  const moved = await saveEvidenceStatus(tx, {
    ...by,
    id: evidenceId,
    from: ["current", "disputed", "superseded"],
    to: "voided",
    reason,
    supersededBy: undefined,
  });
  if (!moved) return refuse({ kind: "changed-meanwhile" });
  if (isStanding(found)) await restoreReplaced(tx, found, by);
  await raiseEvidenceRevision(tx, found.patientId, by.at);
  return accept(evidenceId);
}

/** Brings back what the voided piece had replaced; through a replacement that was voided as well. */
async function restoreReplaced(
  tx: Tx,
  { id, patientId }: Pick<EvidenceRecord, "id" | "patientId">,
  by: ByAt,
): Promise<void> {
  const changes = await listEvidenceStatuses(tx, patientId);
  for (const { evidenceId, status, reason } of findRestored(id, changes)) {
    const moved = await saveEvidenceStatus(tx, {
      ...by,
      id: evidenceId,
      from: ["superseded"],
      to: status,
      reason,
      supersededBy: undefined,
    });
    if (!moved) throw new Error("evidence moved although the patient's row was held");
  }
}
