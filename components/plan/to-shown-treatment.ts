import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import { verdictRank } from "@/lib/domain/guideline/verdict";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";

/**
 * Whose reasons stand open: those asked for; or of what is planned on the step at hand; or of what
 * is nearest to open on it.
 */
export function toShownTreatment(
  asked: string | readonly string[] | undefined,
  treatments: readonly Pick<TreatmentView, "step" | "state">[],
  ladder: readonly LadderStep[],
): TreatmentId {
  const chosen = TreatmentId.safeParse(asked);
  if (chosen.success) return chosen.data;
  const current = ladder.find(({ place }) => place === "current");
  const planned = treatments.filter(({ state }) => state.state === "planned");
  const here = planned.find(({ step }) => step.step === current?.step);
  if (here) return here.step.treatment;
  return findNearest(current) ?? planned[0]?.step.treatment ?? "conservative-care";
}

/** Open before missing before closed; among equals, the first of the catalogue. */
function findNearest(step: LadderStep | undefined): TreatmentId | undefined {
  const words = verdictRank.toReversed().filter((word) => word !== "completed");
  const nearest = words.flatMap(
    (word) => step?.treatments.filter(({ best }) => best.word === word) ?? [],
  );
  return nearest[0]?.best.treatment;
}
