import type { PlanStep } from "../plan/plan";
import type { Citation } from "./criterion";

type Requirement =
  /** What every plan has to hold: rehabilitation, and a goal to measure it by. */
  | { readonly requires: "rehabilitation" | "function-goal" }
  /** What a plan is better without: none of these words, whole and in any case. */
  | { readonly requires: "none-of-words"; readonly wordsToMiss: readonly string[] };

/** What a pack asks of every plan, whatever its treatments. */
export type PlanRule = Requirement & {
  readonly code: string;
  /** refuse: it cannot be submitted so. warn: it is said, and may be submitted. */
  readonly whenMissing: "refuse" | "warn";
  readonly words: string;
  readonly fixHint: string;
  readonly citation: Citation;
};

/** A rule that a plan does not keep. */
export type PlanFinding = Pick<PlanRule, "code" | "words" | "fixHint" | "citation">;

type CheckedStep = Pick<PlanStep, "treatment" | "goal" | "conditional">;

export type PlanContentsAnswer = {
  readonly refusals: readonly PlanFinding[];
  readonly warnings: readonly PlanFinding[];
};

/**
 * Whether a plan holds what every plan of this pack must hold, asked when it is submitted.
 *
 * @param steps all steps of the plan, conditional ones included
 * @param texts everything that is written in the plan
 */
export function checkPlanContents(
  { planRules }: { readonly planRules: readonly PlanRule[] },
  steps: readonly CheckedStep[],
  texts: readonly string[],
): PlanContentsAnswer {
  const broken = planRules.filter((rule) => !isKept(rule, steps, texts));
  return {
    refusals: broken.filter(({ whenMissing }) => whenMissing === "refuse").map(toFinding),
    warnings: broken.filter(({ whenMissing }) => whenMissing === "warn").map(toFinding),
  };
}

/** Rehabilitation counts when it is intended now, not only if something else fails. */
function isKept(rule: PlanRule, steps: readonly CheckedStep[], texts: readonly string[]): boolean {
  if (rule.requires === "none-of-words") return !namesAny(rule.wordsToMiss, texts);
  const rehabilitation = steps.filter(
    ({ treatment, conditional }) => treatment === "conservative-care" && conditional === undefined,
  );
  if (rule.requires === "rehabilitation") return rehabilitation.length > 0;
  return rehabilitation.some(({ goal }) => goal.trim() !== "");
}

/** Whole words only: extension is no "TENS". */
function namesAny(words: readonly string[], texts: readonly string[]): boolean {
  const written = texts.map(
    (text) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `,
  );
  return words.some((word) => written.some((text) => text.includes(` ${word.toLowerCase()} `)));
}

function toFinding({ code, words, fixHint, citation }: PlanRule): PlanFinding {
  return { code, words, fixHint, citation };
}
