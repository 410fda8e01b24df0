import { describe, expect, it } from "vitest";
import { checkPlanContents } from "@/lib/domain/guideline/plan-contents";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";

const rehabilitation = { treatment: "conservative-care", goal: "walk to the shop" } as const;
const trial = { treatment: "scs-trial", goal: "less pain" } as const;

const codes = (...steps: Parameters<typeof checkPlanContents>[1]) =>
  checkPlanContents(pspsStepwise, steps).refusals.map(({ code }) => code);

describe("what every plan holds (r-multimodal)", () => {
  it("refuses a plan without rehabilitation", () => {
    expect(codes(trial)).toContain("R_MULTIMODAL");
    expect(codes()).toContain("R_MULTIMODAL");
  });

  it("refuses rehabilitation without a goal of function", () => {
    expect(codes(trial, { ...rehabilitation, goal: " " })).toEqual(["R_FUNCTION_GOAL"]);
  });

  it("does not take rehabilitation that is only planned for later", () => {
    expect(codes(trial, { ...rehabilitation, conditional: "If not better, then" })).toContain(
      "R_MULTIMODAL",
    );
  });

  it("accepts rehabilitation with a goal, and a pack without such rules accepts all", () => {
    expect(codes(trial, rehabilitation)).toEqual([]);
    expect(checkPlanContents(safetyCore, [trial])).toEqual({ refusals: [], warnings: [] });
  });
});
