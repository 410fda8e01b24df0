import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import { isOpen, type TreatmentAnswer } from "@/lib/domain/guideline/verdict";
import { toVerdictName } from "@/lib/domain/plan/verdict-name";

export type ShownOptions = {
  /** Not planned, and worth a look before anything else on this step. */
  readonly inView: readonly TreatmentAnswer[];
  /** Not planned and not open: one click away. */
  readonly folded: readonly TreatmentAnswer[];
  /** "4 others, not indicated", or by verdict: "4 others: 3 not indicated, 1 not yet". */
  readonly foldedWords: string;
};

/**
 * Which treatments of a step stand in view beside the planned ones: those that are open. Where the
 * current step holds nothing planned and nothing open, what waits for information or time does, so
 * that the step at hand is never blank.
 */
export function toShownOptions(
  { treatments, place }: LadderStep,
  planned: ReadonlySet<TreatmentId>,
): ShownOptions {
  const rest = treatments.filter(({ best }) => !planned.has(best.treatment));
  const open = rest.filter(({ best }) => isOpen(best.word));
  const isBlank = open.length === 0 && rest.length === treatments.length;
  const inView = place === "current" && isBlank ? rest.filter(isWaiting) : open;
  const folded = rest.filter((answer) => !inView.includes(answer));
  return { inView, folded, foldedWords: toFoldedWords(folded, folded.length < treatments.length) };
}

function isWaiting({ best }: TreatmentAnswer): boolean {
  return best.word === "needs-information" || best.word === "not-yet";
}

function toFoldedWords(folded: readonly TreatmentAnswer[], isPart: boolean): string {
  const counts = Map.groupBy(folded, ({ best }) => toVerdictName(best).toLowerCase());
  const noun = isPart ? "other" : "treatment";
  const total = `${folded.length} ${noun}${folded.length === 1 ? "" : "s"}`;
  const names = [...counts.keys()];
  if (names.length === 1) return `${total}, ${names.join()}`;
  return `${total}: ${[...counts].map(([name, of]) => `${of.length} ${name}`).join(", ")}`;
}
