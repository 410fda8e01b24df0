import { describe, expect, it } from "vitest";
import { findPlanGaps } from "@/lib/domain/plan/find-plan-gaps";
import { submit } from "@/lib/domain/plan/plan-transitions";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { aPlan, aStep, backPain, legPain, someContent, stepId } from "../../support/plan-values";

const setting = { problems: [legPain], pack: pspsStepwise };
const care = aStep("conservative-care");
const trial = (change: Parameters<typeof aStep>[1]) => aStep("scs-trial", change, stepId(1));

function codesOf(content: Parameters<typeof findPlanGaps>[0]): readonly string[] {
  return findPlanGaps(content, setting).map(({ code }) => code);
}

describe("what a plan lacks", () => {
  it("is nothing when rehabilitation, goals and a review date are there", () => {
    expect(codesOf(someContent())).toEqual([]);
  });

  it.each([
    ["GOAL_MISSING", { goal: " " }],
    ["REHABILITATION_MISSING", { rehabilitation: "" }],
    ["REVIEW_DATE_MISSING", { reviewOn: undefined }],
    ["NO_TREATMENT", { steps: [] }],
  ])("%s", (code, change) => {
    expect(codesOf(someContent(undefined, change))).toContain(code);
  });

  it.each([
    ["STEP_GOAL_MISSING", { goal: "" }],
    ["STEP_SUCCESS_MISSING", { successCriterion: "" }],
    ["STEP_PROBLEM_MISSING", { problemId: undefined }],
    ["STEP_PROBLEM_UNKNOWN", { problemId: backPain }],
    ["STEP_IN_WRONG_PLACE", { step: "injections" as const }],
  ])("%s, with the treatment it is about", (code, change) => {
    const gaps = findPlanGaps(someContent([care, trial(change)]), setting);
    expect(gaps).toContainEqual(expect.objectContaining({ code, stepId: stepId(1) }));
  });

  it("STEP_TWICE, when two treatments would share one state", () => {
    expect(codesOf(someContent([care, care]))).toContain("STEP_TWICE");
  });

  it("is what the pack asks of every plan: rehabilitation that is meant now", () => {
    const codes = codesOf(someContent([trial({})]));
    expect(codes.length).toBeGreaterThan(0);
    const later = aStep("conservative-care", { conditional: "If all fails, then" });
    expect(codesOf(someContent([later, trial({})])).length).toBeGreaterThan(0);
    expect(codesOf(someContent([care, trial({})]))).toEqual([]);
  });

  it("warns of words that the patient's print refuses, and stops nobody from signing", () => {
    const careless = aStep("conservative-care", { goal: "bend; inadequate now" });
    const rehabilitation = "After failed physiotherapy, which failed: pacing.";
    const content = someContent([careless], { rehabilitation });
    expect(findPlanGaps(content, setting)).toEqual([
      expect.objectContaining({
        code: "WORDS_TO_AVOID",
        words: 'Rehabilitation: write it without "failed"; the patient reads it on paper.',
        stops: false,
      }),
      expect.objectContaining({ code: "WORDS_TO_AVOID", stepId: careless.id, stops: false }),
    ]);
    expect(submit(aPlan("draft", content), setting).ok).toBe(true);
  });

  it("leaves the patient's own words as they are", () => {
    expect(codesOf(someContent(undefined, { goal: "My back failed me." }))).toEqual([]);
  });
});
