import type { TreatmentId } from "../catalogue/treatment";
import type { Evaluation, MissingFact } from "./verdict";

/** The unknown fact whose answer could open most, with the treatments that wait for it. */
export type NextQuestion = {
  readonly missing: MissingFact;
  readonly treatments: readonly TreatmentId[];
};

/**
 * The next best question over the whole picture; undefined when nothing waits for an answer.
 *
 * A treatment that waits for one fact only weighs more than one that waits for five.
 */
export function findNextQuestion(evaluation: Evaluation): NextQuestion | undefined {
  const waiting = Object.values(evaluation.treatments)
    .map(({ best }) => best)
    .filter(({ word }) => word === "needs-information");
  const questions = new Map<
    string,
    { missing: MissingFact; weight: number; treatments: readonly TreatmentId[] }
  >();
  for (const { treatment, missing } of waiting) {
    const distinct = [...new Map(missing.map((each) => [each.fact, each])).values()];
    for (const each of distinct) {
      const before = questions.get(each.fact);
      questions.set(each.fact, {
        missing: before?.missing ?? each,
        weight: (before?.weight ?? 0) + 1 / distinct.length,
        treatments: [...(before?.treatments ?? []), treatment],
      });
    }
  }
  const [best] = [...questions.values()].toSorted((one, other) => other.weight - one.weight);
  return best === undefined ? undefined : { missing: best.missing, treatments: best.treatments };
}
