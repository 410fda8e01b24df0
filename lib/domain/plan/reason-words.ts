import { toEffect } from "../guideline/judge-criterion";
import type { Reason, Verdict } from "../guideline/verdict";

/** All that a table, a wall or another record sees of what was said in confidence (decisions, B22 and D36). */
export const inConfidence = "discussed, see record";

/** Whether a reason is one of those that the verdict's word rests on. */
export function isDeciding(reason: Reason, { word }: Pick<Verdict, "word">): boolean {
  return toEffect({ criterion: reason, truth: reason.truth }) === word;
}

/** What stands in the way: what decides the verdict, then what is missing, then what else is not met. */
export function listInTheWay(verdict: Pick<Verdict, "word" | "reasons">): readonly Reason[] {
  const of = (truth: Reason["truth"]) => verdict.reasons.filter((each) => each.truth === truth);
  const all = [...of("unknown"), ...of("not-met")];
  return [
    ...all.filter((reason) => isDeciding(reason, verdict)),
    ...all.filter((reason) => !isDeciding(reason, verdict)),
  ];
}

/** A criterion as a sentence. What nobody knows never reads as if it had been found to be so. */
export function toReasonWords({ confidential, truth, words }: Reason): string {
  if (confidential) return inConfidence;
  return truth === "unknown" ? `not known whether: ${words}` : words;
}

/** What stands in the way, for running text: a criterion that is not met never reads as if it were. */
export function toObstacleWords(reason: Reason): string {
  const words = toReasonWords(reason);
  if (reason.confidential || reason.truth !== "not-met") return words;
  return `Not met: "${words}"`;
}
