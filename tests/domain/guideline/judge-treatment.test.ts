import { describe, expect, it } from "vitest";
import type { Criterion, WhenNotMet } from "@/lib/domain/guideline/criterion";
import { is } from "@/lib/domain/guideline/expression";
import { aCriterion, judgeRules } from "@/tests/support/packs";
import {
  aPicture,
  daysAgo,
  implantCandidate,
  nervePain,
  trialCandidate,
} from "@/tests/support/pictures";

const met = aPicture(nervePain, implantCandidate);
const notMet = aPicture(nervePain, trialCandidate);
const unknown = aPicture(nervePain, []);

const word = (picture: typeof met, ...criteria: readonly Criterion[]) =>
  judgeRules(picture, { criteria }).word;

describe("what an unmet criterion does (D43)", () => {
  it.each<[WhenNotMet, string]>([
    ["contraindicated", "contraindicated"],
    ["suspended", "suspended"],
    ["not-indicated", "not-indicated"],
    ["not-yet", "not-yet"],
    ["caution", "eligible-with-caution"],
  ])("%s reads %s", (whenNotMet, expected) => {
    const criterion = aCriterion("X", { whenNotMet, kind: "safety" });
    expect(word(notMet, criterion)).toBe(expected);
    expect(word(met, criterion)).toBe("eligible");
    expect(word(unknown, criterion)).toBe("needs-information");
  });
});

describe("which verdict wins (D44)", () => {
  const order: readonly WhenNotMet[] = [
    "contraindicated",
    "suspended",
    "not-indicated",
    "not-yet",
    "caution",
  ];
  const all = order.map((whenNotMet) => aCriterion(whenNotMet, { whenNotMet, kind: "safety" }));

  it.each(order.map((name, index) => [name, index] as const))(
    "%s goes before what comes after it, in whatever order they stand",
    (name, index) => {
      const expected = name === "caution" ? "eligible-with-caution" : name;
      expect(word(notMet, ...all.slice(index))).toBe(expected);
      expect(word(notMet, ...all.slice(index).toReversed())).toBe(expected);
    },
  );

  it("lists all reasons, whichever wins", () => {
    const { reasons } = judgeRules(notMet, { criteria: all });
    expect(reasons.map(({ code }) => code)).toEqual(order);
  });

  it("puts not-yet before missing information, and missing information before a caution", () => {
    const asked = aCriterion("asked", { requires: is("canOperateDevice", true) });
    expect(word(notMet, asked, aCriterion("short"))).toBe("not-yet");
    expect(word(notMet, asked, aCriterion("caution", { whenNotMet: "caution" }))).toBe(
      "needs-information",
    );
  });

  it("puts completed before not-indicated, and suspended before completed", () => {
    const completedWhen = is("trialDone", false);
    const rules = (whenNotMet: WhenNotMet) => ({
      criteria: [aCriterion("X", { whenNotMet, kind: "safety" })],
      completedWhen,
    });
    expect(judgeRules(notMet, rules("not-indicated")).word).toBe("completed");
    expect(judgeRules(notMet, rules("suspended")).word).toBe("suspended");
  });
});

describe("an emergency", () => {
  const urgentWhen = is("trialDone", false);

  it("waives clocks, steps and red flags", () => {
    const criteria = [
      aCriterion("a"),
      aCriterion("b", { whenNotMet: "suspended", kind: "safety" }),
    ];
    expect(judgeRules(notMet, { criteria, urgentWhen }).word).toBe("eligible-urgent");
  });

  it("never waives what makes it unsafe", () => {
    const criteria = [aCriterion("a", { whenNotMet: "contraindicated", kind: "safety" })];
    expect(judgeRules(notMet, { criteria, urgentWhen }).word).toBe("contraindicated");
  });
});

describe("verification governs denials, not protection (D5)", () => {
  it("makes unverified text that would withhold care into advice", () => {
    const criterion = aCriterion("X", { verification: "M" });
    const verdict = judgeRules(notMet, { criteria: [criterion] });
    expect(verdict.word).toBe("eligible");
    expect(verdict.warnings.map(({ code }) => code)).toEqual(["X"]);
    expect(word(unknown, criterion)).toBe("eligible");
  });

  it("lets what protects stop whatever its status, and shows the status", () => {
    const criterion = aCriterion("X", { verification: "M", kind: "safety" });
    const verdict = judgeRules(notMet, { criteria: [criterion] });
    expect(verdict.word).toBe("not-yet");
    expect(verdict.reasons[0]?.verification).toBe("M");
  });

  it("never lets advice deny", () => {
    const criterion = aCriterion("X", { strength: "advisory" });
    expect(word(notMet, criterion)).toBe("eligible");
    expect(word(unknown, criterion)).toBe("eligible");
  });
});

describe("kind and phase (D14)", () => {
  it("says of which kind a not-yet is; a clinical one goes before coverage", () => {
    const coverage = aCriterion("c", { kind: "coverage" });
    expect(judgeRules(notMet, { criteria: [coverage] }).notYetKind).toBe("coverage");
    expect(judgeRules(notMet, { criteria: [coverage, aCriterion("i")] }).notYetKind).toBe(
      "indication",
    );
    expect(judgeRules(met, { criteria: [coverage] }).notYetKind).toBeUndefined();
  });

  it("never lets an unknown fact of the booking delay a decision; known and unmet it counts", () => {
    const booking = aCriterion("b", { phase: "book" });
    expect(word(unknown, booking)).toBe("eligible");
    expect(judgeRules(unknown, { criteria: [booking] }).missing).toEqual([]);
    expect(word(notMet, booking)).toBe("not-yet");
  });

  it("leaves a criterion out where it does not apply, and asks where nobody knows", () => {
    const criterion = aCriterion("x", { appliesWhen: is("canOperateDevice", true) });
    const cannot = aPicture(nervePain, [
      ...trialCandidate,
      { id: "d", kind: "readiness", on: daysAgo(1), about: "device-operation", answer: "no" },
    ]);
    const verdict = judgeRules(cannot, { criteria: [criterion] });
    expect(verdict.word).toBe("eligible");
    expect(verdict.reasons).toEqual([]);
    expect(word(notMet, criterion)).toBe("needs-information");
    expect(word(met, criterion)).toBe("eligible");
  });
});
