import { describe, expect, it } from "vitest";
import { checkPlanContents } from "@/lib/domain/guideline/plan-contents";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";

const rehabilitation = { treatment: "conservative-care", goal: "walk to the shop" } as const;
const trial = { treatment: "scs-trial", goal: "less pain" } as const;

const codes = (...steps: Parameters<typeof checkPlanContents>[1]) =>
  checkPlanContents(pspsStepwise, steps, []).refusals.map(({ code }) => code);

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
    expect(checkPlanContents(safetyCore, [trial], [])).toEqual({ refusals: [], warnings: [] });
  });
});

describe("what a plan is better without", () => {
  const pack = {
    planRules: [
      {
        code: "NOT_OFFERED",
        requires: "none-of-words",
        wordsToMiss: ["TENS", "rocker shoes"],
        whenMissing: "warn",
        words: "The plan names care that is not offered.",
        fixHint: "Weigh whether to keep it.",
        citation: { document: "Test", recommendation: "1", url: undefined, checkedOn: undefined },
      },
    ],
  } as const;
  const warned = (...texts: readonly string[]) =>
    checkPlanContents(pack, [rehabilitation], texts).warnings.map(({ code }) => code);

  it("is said, in any case and beside any punctuation, and refuses nothing", () => {
    expect(warned("walk to the shop", "Tens, twice a day.")).toEqual(["NOT_OFFERED"]);
    expect(warned("new rocker  shoes")).toEqual(["NOT_OFFERED"]);
    expect(checkPlanContents(pack, [], ["TENS"]).refusals).toEqual([]);
  });

  it("is not read into another word, nor into nothing", () => {
    expect(warned("tension in the neck; attends the group; rocker and shoes")).toEqual([]);
    expect(warned()).toEqual([]);
  });
});
