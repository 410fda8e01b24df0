import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";

/** Whose reasons stand open: those asked for, or of the first planned treatment, or of the step at hand. */
export function toShownTreatment(
  asked: string | readonly string[] | undefined,
  treatments: readonly TreatmentView[],
  ladder: readonly LadderStep[],
): TreatmentId {
  const chosen = TreatmentId.safeParse(asked);
  if (chosen.success) return chosen.data;
  const planned = treatments.find(({ state }) => state.state === "planned");
  if (planned) return planned.step.treatment;
  const current = ladder.find(({ place }) => place === "current");
  return current?.treatments[0]?.best.treatment ?? "conservative-care";
}
