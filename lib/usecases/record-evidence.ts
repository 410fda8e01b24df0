import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findEvidenceByEntry, saveEvidence } from "@/lib/db/evidence";
import { newId } from "@/lib/db/new-id";
import { raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import {
  type EvidenceRefusal,
  saysTheSame,
  toNewEvidence,
} from "@/lib/domain/picture/new-evidence";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { type EvidenceSetting, loadEvidenceSetting } from "./evidence-setting";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const RecordEvidence = z
  .object({
    patientId: PatientId,
    /** Made when the form was opened: a second press of the button is known by it. */
    submission: z.uuid(),
    /** Parsed against its kind by the decision itself, which says what is wrong field by field. */
    evidence: z.looseObject({ kind: z.string() }).readonly(),
  })
  .readonly();
export type RecordEvidence = z.infer<typeof RecordEvidence>;

export type RecordEvidenceRefusal =
  | EvidenceRefusal
  | { readonly kind: "not-found" }
  /** The same form was saved before, with other answers. */
  | { readonly kind: "saved-before" };

/** Records one dated fact. What happened is always recordable (decisions, B17). */
export function recordEvidence(
  actor: Actor,
  command: RecordEvidence,
  now = new Date(),
): Promise<Result<EvidenceId, RecordEvidenceRefusal | Forbidden | MergedAway>> {
  const id = newId(EvidenceId);
  const { patientId, evidence, submission } = command;
  return carryOutOnPatient(
    actor,
    {
      action: "evidence:record",
      subject: "evidence",
      subjectId: id,
      patientId,
      detail: { kind: evidence.kind.slice(0, 60), submission },
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
  command: RecordEvidence,
  id: EvidenceId,
): Promise<Result<EvidenceId, RecordEvidenceRefusal>> {
  const made = toNewEvidence(command.evidence, { ...setting, id });
  if (!made.ok) return made;

  const entryKey = `form:${command.submission}`;
  const before = await findEvidenceByEntry(tx, entryKey);
  if (before) {
    const same = before.patientId === command.patientId && saysTheSame(before.evidence, made.value);
    return same ? accept(before.id) : refuse({ kind: "saved-before" });
  }

  await saveEvidence(tx, { ...setting.place, evidence: made.value, entryKey });
  await raiseEvidenceRevision(tx, command.patientId, setting.now);
  return accept(id);
}
