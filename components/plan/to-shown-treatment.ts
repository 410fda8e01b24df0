import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";

/** Whose reasons stand open: those asked for, or of what is planned on the step at hand. */
export function toShownTreatment(
  asked: string | readonly string[] | undefined,
  treatments: readonly TreatmentView[],
  ladder: readonly LadderStep[],
): TreatmentId {
  const chosen = TreatmentId.safeParse(asked);
  if (chosen.success) return chosen.data;
  const planned = treatments.filter(({ state }) => state.state === "planned");
  const current = ladder.find(({ place }) => place === "current");
  const next = planned.find(({ step }) => step.step === current?.step) ?? planned[0];
  return next?.step.treatment ?? current?.treatments[0]?.best.treatment ?? "conservative-care";
}
