import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import {
  findEvidenceByEntry,
  findEvidenceOfRecord,
  saveEvidence,
  saveEvidenceStatus,
} from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import {
  type EvidenceRefusal,
  saysTheSame,
  toNewEvidence,
} from "@/lib/domain/picture/new-evidence";
import { EvidenceId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { type EvidenceSetting, loadEvidenceSetting } from "./evidence-setting";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import { RecordEvidence } from "./record-evidence";
import type { Forbidden } from "./use-case";

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
): Promise<Result<EvidenceId, SupersedeEvidenceRefusal | Forbidden | MergedAway>> {
  const id = newId(EvidenceId);
  const { patientId, evidenceId } = command;
  return carryOutOnPatient(
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
  const old = await findEvidenceOfRecord(tx, command.patientId, command.evidenceId);
  if (!old) return refuse({ kind: "not-found" });
  if (old.evidence.kind !== command.evidence.kind) return refuse({ kind: "another-kind" });
  const problems = toProblems(setting, old);
  const made = toNewEvidence(command.evidence, { ...setting, problems, id });
  if (!made.ok) return made;

  const entryKey = `form:${command.submission}`;
  const before = await findEvidenceByEntry(tx, entryKey);
  if (before) {
    const same = old.supersededBy === before.id && saysTheSame(before.evidence, made.value);
    return same ? accept(before.id) : refuse({ kind: "saved-before" });
  }
  if (!isStanding(old)) return refuse({ kind: "changed-meanwhile" });

  const { patientId, episodeId } = old;
  const place = { ...setting.place, patientId, episodeId };
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
  await raiseEvidenceRevision(tx, patientId, setting.now);
  return accept(id);
}

/**
 * A correction belongs to whom the corrected piece belongs to, so that undoing a merge takes both along:
 * it is about the same pain, or about one of the open episode where that is the same patient's.
 */
function toProblems(
  { place, problems }: EvidenceSetting,
  { patientId, evidence }: EvidenceRecord,
): EvidenceSetting["problems"] {
  const before = { id: evidence.problem ?? "" };
  return patientId === place.patientId ? [...problems, before] : [before];
}
