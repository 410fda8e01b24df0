import { type TreatmentId, treatments } from "../catalogue/treatment";
import { type Evaluation, isOpen, type TreatmentAnswer, type Verdict } from "./verdict";

/** A verdict whose word is another than it was. */
export type TurnedVerdict = {
  readonly treatment: TreatmentId;
  readonly before: Verdict;
  readonly now: Verdict;
};

/**
 * The verdicts that changed their word between two evaluations, for each pain problem: first what
 * opened or closed, then the rest. A pain problem that is new among others has no word before.
 */
export function listTurnedVerdicts(before: Evaluation, now: Evaluation): readonly TurnedVerdict[] {
  const turned = treatments.flatMap(({ id }) =>
    now.treatments[id].byProblem.flatMap((verdict) => {
      const earlier = findBefore(before.treatments[id], verdict);
      if (!earlier || earlier.word === verdict.word) return [];
      return [{ treatment: id, before: earlier, now: verdict }];
    }),
  );
  return [...turned.filter(isOpenedOrClosed), ...turned.filter((each) => !isOpenedOrClosed(each))];
}

/** Whether a treatment came to be open or ceased to be. */
export function isOpenedOrClosed({ before, now }: TurnedVerdict): boolean {
  return isOpen(before.word) !== isOpen(now.word);
}

/** Where no pain problem was on record, the patient's one verdict is what there was before. */
function findBefore({ byProblem }: TreatmentAnswer, { problem }: Verdict): Verdict | undefined {
  const [only] = byProblem;
  if (only?.problem === undefined) return only;
  return byProblem.find((each) => each.problem === problem);
}
