import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import {
  findEvidence,
  findEvidenceByEntry,
  saveEvidence,
  saveEvidenceStatus,
} from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { isStanding } from "@/lib/domain/picture/evidence-record";
import {
  type EvidenceRefusal,
  saysTheSame,
  toNewEvidence,
} from "@/lib/domain/picture/new-evidence";
import { EvidenceId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { type EvidenceSetting, loadEvidenceSetting } from "./evidence-setting";
import { RecordEvidence } from "./record-evidence";
import { carryOut, type Forbidden } from "./use-case";

export const SupersedeEvidence = z
  .object({
    ...RecordEvidence.unwrap().shape,
    evidenceId: EvidenceId,
    reason: writtenText(500).min(1, "Say why it is replaced."),
  })
  .readonly();
export type SupersedeEvidence = z.infer<typeof SupersedeEvidence>;

export type SupersedeEvidenceRefusal =
  | EvidenceRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "another-kind" }
  | { readonly kind: "changed-meanwhile" }
  | { readonly kind: "saved-before" };

/** Replaces evidence by corrected evidence of the same kind. What stood before stays in the history. */
export function supersedeEvidence(
  actor: Actor,
  command: SupersedeEvidence,
  now = new Date(),
): Promise<Result<EvidenceId, SupersedeEvidenceRefusal | Forbidden>> {
  const id = newId(EvidenceId);
  const { patientId, evidenceId } = command;
  return carryOut(
    actor,
    {
      action: "evidence:amend",
      subject: "evidence",
      subjectId: evidenceId,
      patientId,
      detail: { change: "supersede", by: id },
    },
    async (tx) => {
      const setting = await loadEvidenceSetting(tx, actor, patientId, now);
      return setting ? attempt(tx, setting, command, id) : refuse({ kind: "not-found" });
    },
    { now },
  );
}

async function attempt(
  tx: Tx,
  setting: EvidenceSetting,
  command: SupersedeEvidence,
  id: EvidenceId,
): Promise<Result<EvidenceId, SupersedeEvidenceRefusal>> {
  const old = await findEvidence(tx, command.evidenceId);
  if (!old || old.patientId !== command.patientId) return refuse({ kind: "not-found" });
  if (old.evidence.kind !== command.evidence.kind) return refuse({ kind: "another-kind" });
  const problem = { id: old.evidence.problem ?? "" };
  const problems = [...setting.problems, problem];
  const made = toNewEvidence(command.evidence, { ...setting, problems, id });
  if (!made.ok) return made;

  const entryKey = `form:${command.submission}`;
  const before = await findEvidenceByEntry(tx, entryKey);
  if (before) {
    const same = old.supersededBy === before.id && saysTheSame(before.evidence, made.value);
    return same ? accept(before.id) : refuse({ kind: "saved-before" });
  }
  if (!isStanding(old)) return refuse({ kind: "changed-meanwhile" });

  const place = { ...setting.place, episodeId: old.episodeId };
  await saveEvidence(tx, { ...place, evidence: made.value, entryKey });
  const moved = await saveEvidenceStatus(tx, {
    id: old.id,
    from: ["current", "disputed"],
    to: "superseded",
    reason: command.reason,
    by: setting.place.recordedBy,
    at: setting.now,
    supersededBy: id,
  });
  if (!moved) throw new Error("evidence moved although the patient's row was held");
  await raiseEvidenceRevision(tx, command.patientId, setting.now);
  return accept(id);
}
