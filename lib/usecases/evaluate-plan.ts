import "server-only";
import type { Tx } from "@/lib/db/client";
import { getPublishedPack } from "@/lib/db/guideline-packs";
import { getPicture } from "@/lib/db/pictures";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { completePack, type GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import type { PlanGapSetting } from "@/lib/domain/plan/find-plan-gaps";
import type { Plan } from "@/lib/domain/plan/plan";
import { PainProblemId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import type { PlanWork } from "./on-plan";

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
  const published = await readPackOf(tx, { pack });
  const { picture, evidenceRevision } = await getPicture(tx, patientId, episodeId, asOf);
  return { evaluation: evaluate(published, picture, asOf), picture, evidenceRevision };
}

/** The plan's own pack, as published. */
export async function readPackOf(tx: Tx, { pack }: Pick<Plan, "pack">): Promise<GuidelinePack> {
  return completePack(await getPublishedPack(tx, pack), safetyCore);
}

/** What a plan is held against before it can be signed. */
export async function readGapSetting(
  tx: Tx,
  { plan, problems }: Pick<PlanWork, "plan" | "problems">,
): Promise<PlanGapSetting> {
  return {
    pack: await readPackOf(tx, plan),
    problems: problems.map(({ id }) => PainProblemId.parse(id)),
  };
}
