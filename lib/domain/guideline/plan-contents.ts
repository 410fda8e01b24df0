import type { PlanStep } from "../plan/plan";
import type { Citation } from "./criterion";

/** What every plan has to hold. The two checks there are: rehabilitation, and a goal to measure it by. */
export type PlanRule = {
  readonly code: string;
  readonly requires: "rehabilitation" | "function-goal";
  /** refuse: it cannot be submitted without. warn: it is said, and may be submitted. */
  readonly whenMissing: "refuse" | "warn";
  readonly words: string;
  readonly fixHint: string;
  readonly citation: Citation;
};

/** A rule that a plan does not keep. */
export type PlanFinding = Pick<PlanRule, "code" | "words" | "fixHint" | "citation">;

export type PlanContentsAnswer = {
  readonly refusals: readonly PlanFinding[];
  readonly warnings: readonly PlanFinding[];
};

/**
 * Whether a plan holds what every plan of this pack must hold, asked when it is submitted.
 *
 * @param steps all steps of the plan, conditional ones included
 */
export function checkPlanContents(
  { planRules }: { readonly planRules: readonly PlanRule[] },
  steps: readonly Pick<PlanStep, "treatment" | "goal" | "conditional">[],
): PlanContentsAnswer {
  const broken = planRules.filter(({ requires }) => !isKept(requires, steps));
  return {
    refusals: broken.filter(({ whenMissing }) => whenMissing === "refuse").map(toFinding),
    warnings: broken.filter(({ whenMissing }) => whenMissing === "warn").map(toFinding),
  };
}

/** Rehabilitation counts when it is intended now, not only if something else fails. */
function isKept(
  requires: PlanRule["requires"],
  steps: readonly Pick<PlanStep, "treatment" | "goal" | "conditional">[],
): boolean {
  const rehabilitation = steps.filter(
    ({ treatment, conditional }) => treatment === "conservative-care" && conditional === undefined,
  );
  if (requires === "rehabilitation") return rehabilitation.length > 0;
  return rehabilitation.some(({ goal }) => goal.trim() !== "");
}

function toFinding({ code, words, fixHint, citation }: PlanRule): PlanFinding {
  return { code, words, fixHint, citation };
}
