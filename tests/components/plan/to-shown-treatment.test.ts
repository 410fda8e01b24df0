import { describe, expect, it } from "vitest";
import { toShownTreatment } from "@/components/plan/to-shown-treatment";
import {
  EscalationStep,
  type TreatmentId,
  toTreatmentsOfStep,
} from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import { aVerdict } from "../../support/evaluations";

/** A ladder whose current step is injections; what is not named is not indicated. */
function ladder(words: Partial<Record<TreatmentId, VerdictWord>> = {}): readonly LadderStep[] {
  return EscalationStep.options.map((step) => ({
    step,
    place: step === "injections" ? "current" : step === "conservative" ? "past" : "next",
    treatments: toTreatmentsOfStep(step).map(({ id }) => {
      const best = aVerdict(id, { word: words[id] ?? "not-indicated" });
      return { best, byProblem: [best] };
    }),
  }));
}

describe("whose reasons stand open on the plan", () => {
  it("are those that were asked for", () => {
    expect(toShownTreatment("scs-trial", [], ladder())).toBe("scs-trial");
  });

  it("are those of what is open on the step at hand, when nothing was asked", () => {
    const steps = ladder({
      "epidural-steroid-injection": "needs-information",
      "medial-branch-block": "eligible",
    });
    expect(toShownTreatment(undefined, [], steps)).toBe("medial-branch-block");
    expect(toShownTreatment("no such treatment", [], steps)).toBe("medial-branch-block");
  });

  it("are those of what waits for information before those of what is closed", () => {
    const steps = ladder({
      "epidural-steroid-injection": "contraindicated",
      "sacroiliac-block": "needs-information",
    });
    expect(toShownTreatment(undefined, [], steps)).toBe("sacroiliac-block");
  });
});
