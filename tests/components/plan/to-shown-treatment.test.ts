import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { toShownTreatment } from "@/components/plan/to-shown-treatment";
import {
  EscalationStep,
  getTreatment,
  type TreatmentId,
  toTreatmentsOfStep,
} from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import { PlanStep } from "@/lib/domain/plan/plan";
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

const aStep = (treatment: TreatmentId) =>
  PlanStep.parse({
    id: v7(),
    ...{
      treatment,
      step: getTreatment(treatment).step,
      levels: [],
      goal: "",
      successCriterion: "",
    },
  });
const planned = (treatment: TreatmentId) => ({
  step: aStep(treatment),
  state: { state: "planned" } as const,
});
const active = (treatment: TreatmentId) => ({
  step: aStep(treatment),
  state: { state: "active", verdictId: undefined } as const,
});

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

  it("are those of what is planned on the step at hand, before what is open there or planned elsewhere", () => {
    const steps = ladder({ "medial-branch-block": "eligible", "sacroiliac-block": "not-yet" });
    const plan = [planned("scs-trial"), planned("sacroiliac-block")];
    expect(toShownTreatment(undefined, plan, steps)).toBe("sacroiliac-block");
  });

  it("are no longer those of a planned treatment once it is under way", () => {
    const steps = ladder({ "medial-branch-block": "eligible", "sacroiliac-block": "eligible" });
    expect(toShownTreatment(undefined, [active("sacroiliac-block")], steps)).toBe(
      "medial-branch-block",
    );
  });

  it("are never those of what is done, while anything else stands on the step", () => {
    const done = Object.fromEntries(
      toTreatmentsOfStep("injections").map(({ id }) => [id, "completed"] as const),
    );
    const rest = ladder({ ...done, "facet-cyst-injection": "contraindicated" });
    expect(toShownTreatment(undefined, [], rest)).toBe("facet-cyst-injection");
    expect(toShownTreatment(undefined, [planned("scs-trial")], ladder(done))).toBe("scs-trial");
    expect(toShownTreatment(undefined, [], ladder(done))).toBe("conservative-care");
  });
});
