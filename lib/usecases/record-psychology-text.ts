import "server-only";
import { z } from "zod";
import { findEvidenceOfRecord } from "@/lib/db/evidence";
import { findPsychologyText, savePsychologyText } from "@/lib/db/psychology-texts";
import type { Actor } from "@/lib/domain/access/actor";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const RecordPsychologyText = z
  .object({
    patientId: PatientId,
    evidenceId: EvidenceId,
    text: writtenText(20_000).min(1, "Write the text."),
  })
  .readonly();
export type RecordPsychologyText = z.infer<typeof RecordPsychologyText>;

export type RecordPsychologyTextRefusal =
  | { readonly kind: "not-found" }
  /** A text stands already. Supersede the evaluation and write the new one's text. */
  | { readonly kind: "written-already" };

/** Writes the text of a psychological evaluation, which the MDT does not see (decisions, B22). */
export function recordPsychologyText(
  actor: Actor,
  { patientId, evidenceId, text }: RecordPsychologyText,
  now = new Date(),
): Promise<Result<EvidenceId, RecordPsychologyTextRefusal | Forbidden | MergedAway>> {
  return carryOutOnPatient<EvidenceId, RecordPsychologyTextRefusal>(
    actor,
    {
      action: "psychology-text:record",
      subject: "psychology-text",
      subjectId: evidenceId,
      patientId,
    },
    async (tx) => {
      const found = await findEvidenceOfRecord(tx, patientId, evidenceId);
      if (found?.evidence.kind !== "psychological-evaluation") return refuse({ kind: "not-found" });
      const before = await findPsychologyText(tx, evidenceId);
      if (before === text) return accept(evidenceId);
      if (before !== undefined) return refuse({ kind: "written-already" });
      const { organisationId } = actor;
      const row = { organisationId, evidenceId, patientId: found.patientId, text };
      await savePsychologyText(tx, row);
      return accept(evidenceId);
    },
    { now, serializable: true },
  );
}
