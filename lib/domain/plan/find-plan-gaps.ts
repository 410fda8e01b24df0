import { getTreatment } from "../catalogue/treatment";
import type { GuidelinePack } from "../guideline/guideline-pack";
import { checkPlanContents, type PlanFinding } from "../guideline/plan-contents";
import type { PainProblemId, PlanStepId } from "../shared/ids";
import { findWordsToAvoid } from "./patient-words";
import type { PlanContent, PlanStep } from "./plan";

/** What a plan lacks before anyone can sign it. */
export type PlanGap = {
  readonly code: string;
  /** A sentence that says what to do. */
  readonly words: string;
  readonly stepId: PlanStepId | undefined;
  /** False: it can be signed so, but not printed for the patient. */
  readonly stops: boolean;
};

export type PlanGapSetting = {
  /** The pain problems of the plan's episode. */
  readonly problems: readonly PainProblemId[];
  readonly pack: Pick<GuidelinePack, "planRules">;
};

/**
 * Everything a plan lacks, and what would keep it from being printed for the patient: what its pack asks of every plan, and what nobody could sign without.
 *
 * @source seed-inventory.json, rule r-multimodal, by way of the pack's plan rules
 */
export function findPlanGaps(
  content: PlanContent,
  { problems, pack }: PlanGapSetting,
): readonly PlanGap[] {
  const { refusals, warnings } = checkPlanContents(pack, content.steps, listTexts(content));
  return [
    ...refusals.map((finding) => toContentGap(finding, true)),
    ...warnings.map((finding) => toContentGap(finding, false)),
    ...gapIf(content.goal.trim() === "", "GOAL_MISSING", "Write the patient's goal."),
    ...gapIf(
      content.rehabilitation.trim() === "",
      "REHABILITATION_MISSING",
      "Write which rehabilitation goes on alongside.",
    ),
    ...gapIf(content.steps.length === 0, "NO_TREATMENT", "Add at least one treatment."),
    ...gapIf(
      content.reviewOn === undefined,
      "REVIEW_DATE_MISSING",
      "Set the day by which the plan is looked at again.",
    ),
    ...content.steps.flatMap((step) => toStepGaps(step, problems)),
    ...toTwins(content.steps),
    ...toWordsToAvoid("Rehabilitation", content.rehabilitation),
    ...content.steps.flatMap(({ id, treatment, goal }) =>
      toWordsToAvoid(`Goal of ${getTreatment(treatment).name}`, goal, id),
    ),
  ];
}

function toContentGap({ code, fixHint }: PlanFinding, stops: boolean): PlanGap {
  return { code, words: fixHint, stepId: undefined, stops };
}

/** Everything that people write in a plan. */
function listTexts({ goal, rehabilitation, steps }: PlanContent): readonly string[] {
  const ofSteps = steps.flatMap((step) => [
    step.goal,
    step.successCriterion,
    step.conditional ?? "",
    step.note ?? "",
  ]);
  return [goal, rehabilitation, ...ofSteps];
}

/** Said while it is written, so that the patient's print, which refuses these words, surprises nobody. */
function toWordsToAvoid(where: string, text: string, stepId?: PlanStepId): readonly PlanGap[] {
  const found = [...new Set(findWordsToAvoid(text))].map((word) => `"${word}"`);
  if (found.length === 0) return [];
  const words = `${where}: write it without ${found.join(" and ")}; the patient reads it on paper.`;
  return [{ code: "WORDS_TO_AVOID", words, stepId, stops: false }];
}

function toStepGaps(step: PlanStep, problems: readonly PainProblemId[]): readonly PlanGap[] {
  const { name, step: place } = getTreatment(step.treatment);
  const { problemId, id } = step;
  return [
    ...gapIf(place !== step.step, "STEP_IN_WRONG_PLACE", `${name}: move it to its own step.`, id),
    ...gapIf(
      step.goal.trim() === "",
      "STEP_GOAL_MISSING",
      `${name}: say what the patient should be able to do.`,
      id,
    ),
    ...gapIf(
      step.successCriterion.trim() === "",
      "STEP_SUCCESS_MISSING",
      `${name}: say how all will know that it worked.`,
      id,
    ),
    ...gapIf(
      problemId === undefined,
      "STEP_PROBLEM_MISSING",
      `${name}: choose the pain problem that it is for.`,
      id,
    ),
    ...gapIf(
      problemId !== undefined && !problems.includes(problemId),
      "STEP_PROBLEM_UNKNOWN",
      `${name}: its pain problem is no longer on record; choose again.`,
      id,
    ),
  ];
}

/** The same step listed under one id twice would make two treatments share one state. */
function toTwins(steps: readonly PlanStep[]): readonly PlanGap[] {
  const twins = steps.filter(({ id }, index) => steps.findIndex((each) => each.id === id) < index);
  return twins.map(({ id, treatment }) => ({
    code: "STEP_TWICE",
    words: `${getTreatment(treatment).name}: it is listed twice; remove one.`,
    stepId: id,
    stops: true,
  }));
}

function gapIf(
  lacking: boolean,
  code: string,
  words: string,
  stepId?: PlanStepId,
): readonly PlanGap[] {
  return lacking ? [{ code, words, stepId, stops: true }] : [];
}
