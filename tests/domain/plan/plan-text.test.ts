import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlanContent } from "@/lib/domain/plan/plan";
import { type PlanTextFacts, planTextMost, toPlanText } from "@/lib/domain/plan/plan-text";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { anEvaluation, aReason, aVerdict } from "../../support/evaluations";
import { aContent, aPicture, leftLeg } from "../../support/papers";
import { propertyRuns } from "../../support/property-runs";

const trial = aVerdict("scs-trial", {
  problem: leftLeg,
  word: "needs-information",
  reasons: [
    aReason("SCS_IMAGING", { truth: "unknown", words: "The canal has been seen." }),
    aReason("SCS_TRIED", { truth: "not-met", words: "other treatments were tried." }),
    aReason("SCS_CHRONIC", { words: "pain has lasted long enough" }),
  ],
});

function facts(parts: Partial<PlanTextFacts> = {}): PlanTextFacts {
  return {
    standing: "DRAFT, not approved (revision 3)",
    content: aContent,
    states: new Map(),
    arrangements: new Map(),
    evaluation: anEvaluation([trial]),
    picture: aPicture,
    today: PlainDate.parse("2026-11-22"),
    ...parts,
  };
}

describe("the plan as text", () => {
  it("goes in the order of a clinic letter", () => {
    const text = toPlanText(facts());
    const places = ["ASSESSMENT", "TRIED", "GOAL", "ALONGSIDE", "PLAN\n", "REVIEW", "Rules:"];
    const found = places.map((place) => text.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  it("says what is missing before what is not met, never as a finding, and leaves out what is met", () => {
    const line = toPlanText(facts())
      .split("\n")
      .find((each) => each.startsWith("- SCS trial"));
    expect(line).toBe(
      "- SCS trial: Needs information. not known whether: The canal has been seen; not met: other treatments were tried.",
    );
  });

  it("keeps the reason that decides, however much is missing and however short it gets", () => {
    const unknown = Array.from({ length: 9 }, (_, index) =>
      aReason(`UNKNOWN_${index}`, {
        truth: "unknown",
        words: `Criterion ${index} is met.`,
        missing: [{ fact: `F${index}`, words: `Find out ${index}.`, evidenceKind: "imaging" }],
      }),
    );
    const flag = aReason("RF_CES", {
      kind: "safety",
      whenNotMet: "suspended",
      truth: "not-met",
      words: "There are no signs of cauda equina.",
    });
    const held = aVerdict("scs-trial", {
      problem: leftLeg,
      word: "suspended",
      reasons: [...unknown, flag],
    });
    const lineOf = (content: PlanContent) =>
      toPlanText(facts({ content, evaluation: anEvaluation([held]) }))
        .split("\n")
        .find((each) => each.startsWith("- SCS trial"));
    expect(lineOf(aContent)).toBe(
      "- SCS trial: On hold: red flag. not met: There are no signs of cauda equina; missing: Find out 0; missing: Find out 1; missing: Find out 2; and 6 more.",
    );
    const [step] = aContent.steps;
    if (!step) throw new Error("the content has a step");
    const long = PlanContent.parse({ ...aContent, steps: Array.from({ length: 12 }, () => step) });
    expect(lineOf(long)).toContain(
      "On hold: red flag. not met: There are no signs of cauda equina",
    );
  });

  it("lists no psychological treatment", () => {
    expect(aPicture.evidence.some((each) => "treatment" in each && each.treatment === "cbt")).toBe(
      true,
    );
    expect(toPlanText(facts())).not.toMatch(/cbt|cognitive/i);
  });

  it("carries a raised red flag even when nothing else fits", () => {
    const flag = {
      code: "RF_CES",
      level: "emergency",
      words: "Cauda equina syndrome suspected.",
      action: "Emergency MRI.",
      evidence: [],
    } as const;
    const pathway = { level: "emergency", flags: [flag] } as const;
    const content = PlanContent.parse({ ...aContent, rehabilitation: "word ".repeat(390) });
    const text = toPlanText(facts({ content, evaluation: anEvaluation([trial], { pathway }) }));
    expect(text).toContain("RED FLAG: Cauda equina syndrome suspected. Emergency MRI.");
  });

  it("says that red flags were not asked instead of none", () => {
    expect(toPlanText(facts())).toContain("Red flags not asked.");
  });

  it("says a draft is a draft", () => {
    expect(toPlanText(facts()).split("\n")[0]).toContain("DRAFT, not approved");
  });

  it("keeps whole lines and says so where even the shortest form does not fit", () => {
    const flag = {
      code: "RF_CES",
      level: "emergency",
      words: "New or worse signs of cauda equina syndrome are on record.",
      action: "Refer to spinal surgery now, and stop every step.",
      evidence: [],
    } as const;
    const pathway = { level: "emergency", flags: Array.from({ length: 20 }, () => flag) } as const;
    const text = toPlanText(facts({ evaluation: anEvaluation([trial], { pathway }) }));
    expect(text.length).toBeLessThan(planTextMost);
    expect(text).toMatch(/every step[.]\nThe rest does not fit here: see the planner[.]$/);
  });

  it("carries no name and stays under the limit, however much there is to say", () => {
    const words = fc.string({ maxLength: 900, unit: "grapheme" });
    const steps = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(words, words, steps, (goal, rehabilitation, count) => {
        const [step] = aContent.steps;
        const content = PlanContent.parse({
          ...aContent,
          goal: goal.slice(0, 1000),
          rehabilitation: rehabilitation.slice(0, 2000),
          steps: Array.from({ length: count }, () => ({
            ...step,
            conditional: goal.slice(0, 500),
          })),
        });
        expect(toPlanText(facts({ content })).length).toBeLessThan(planTextMost);
      }),
      propertyRuns(100),
    );
  });
});
