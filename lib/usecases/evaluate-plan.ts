import "server-only";
import type { Tx } from "@/lib/db/client";
import { getPublishedPack } from "@/lib/db/guideline-packs";
import { getPicture } from "@/lib/db/pictures";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { Plan } from "@/lib/domain/plan/plan";
import type { PlainDate } from "@/lib/domain/shared/plain-date";

export type PlanEvaluation = {
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  /** The count of evidence changes that it was made at. */
  readonly evidenceRevision: number;
};

/** What the plan's own pack, as published, says of the patient on a day. */
export async function evaluatePlan(
  tx: Tx,
  { patientId, episodeId, pack }: Pick<Plan, "patientId" | "episodeId" | "pack">,
  asOf: PlainDate,
): Promise<PlanEvaluation> {
  const published = await getPublishedPack(tx, pack);
  const { picture, evidenceRevision } = await getPicture(tx, patientId, episodeId, asOf);
  return { evaluation: evaluate(published, picture, asOf), picture, evidenceRevision };
}
