import "server-only";
import { z } from "zod";
import { findEvidenceOfRecord } from "@/lib/db/evidence";
import { saveReview } from "@/lib/db/evidence-reviews";
import type { Actor } from "@/lib/domain/access/actor";
import { EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const ReviewOutsideTreatment = z
  .object({ patientId: PatientId, evidenceId: EvidenceId })
  .readonly();
export type ReviewOutsideTreatment = z.infer<typeof ReviewOutsideTreatment>;

export type ReviewOutsideTreatmentRefusal = { readonly kind: "not-found" };

/** Says that somebody looked at a treatment which was done outside the plan (decisions, B17). */
export function reviewOutsideTreatment(
  actor: Actor,
  { patientId, evidenceId }: ReviewOutsideTreatment,
  now = new Date(),
): Promise<Result<EvidenceId, ReviewOutsideTreatmentRefusal | Forbidden | MergedAway>> {
  return carryOutOnPatient<EvidenceId, ReviewOutsideTreatmentRefusal>(
    actor,
    {
      action: "evidence:amend",
      subject: "evidence",
      subjectId: evidenceId,
      patientId,
      detail: { change: "reviewed" },
    },
    async (tx) => {
      const found = await findEvidenceOfRecord(tx, patientId, evidenceId);
      if (!found) return refuse({ kind: "not-found" });
      const { evidence } = found;
      if (evidence.kind !== "treatment-given" || evidence.outsidePlan !== true)
        return refuse({ kind: "not-found" });
      const { organisationId, id: by } = actor;
      const whose = { organisationId, patientId: found.patientId };
      await saveReview(tx, { ...whose, evidenceId, by, at: now });
      return accept(evidenceId);
    },
    { now },
  );
}
