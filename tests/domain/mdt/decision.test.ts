import { describe, expect, it } from "vitest";
import { treatments } from "@/lib/domain/catalogue/treatment";
import { DecisionOutcome, isAbout, isGoAhead, toValidUntil } from "@/lib/domain/mdt/decision";
import { toDecisionEvidence } from "@/lib/domain/mdt/decision-evidence";
import { mayConclude } from "@/lib/domain/mdt/meeting";
import { toEmptySeats } from "@/lib/domain/mdt/quorum";
import { EvidenceId } from "@/lib/domain/shared/ids";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aDecision, aStep, backPain, day, legPain } from "../../support/plan-values";

const today = day("2026-11-22");
const two = [
  { name: "Ann", role: "chair" },
  { name: "Ida", role: "implanter" },
] as const;

describe("a decision", () => {
  it("holds for 12 months, an urgent one for a week", () => {
    expect(toValidUntil("mdt", today, safetyCore)).toBe("2027-11-22");
    expect(toValidUntil("urgent", today, safetyCore)).toBe("2026-11-29");
  });

  it("goes ahead with two of its outcomes and no other", () => {
    expect(DecisionOutcome.options.filter(isGoAhead)).toEqual([
      "go-ahead",
      "go-ahead-with-conditions",
    ]);
  });

  it("is about one treatment for one pain", () => {
    const decision = aDecision();
    expect(isAbout(decision, aStep("scs-trial"))).toBe(true);
    expect(isAbout(decision, aStep("scs-permanent-implant"))).toBe(false);
    expect(isAbout(decision, aStep("scs-trial", { problemId: backPain }))).toBe(false);
  });

  it("goes to the record with names and roles, and the day until which it holds", () => {
    const id = EvidenceId.parse("0193a000-0000-7000-8000-000000000501");
    expect(toDecisionEvidence(aDecision(), { id, by: "Ann", today })).toMatchObject({
      kind: "mdt-decision",
      problem: legPain,
      treatment: "scs-trial",
      outcome: "go-ahead",
      attendees: ["Ann, MDT chair", "Ida, Implanter"],
      validUntil: "2027-11-22",
    });
  });
});

describe("a meeting concludes", () => {
  it.each([
    ["the day before", "2026-11-21", true],
    ["on its day", "2026-11-22", true],
    ["not before its day", "2026-11-23", false],
  ])("%s it is recorded: %s", (_when, heldOn, isPossible) => {
    expect(mayConclude({ heldOn: day(heldOn), today, attendees: two }).ok).toBe(isPossible);
  });

  it.each([
    ["nobody", []],
    ["one person", [two[0]]],
    ["one person named twice", [two[0], { name: " ann ", role: "implanter" } as const]],
    ["one person and the minutes", [two[0], { name: "Cor", role: "coordinator" } as const]],
  ])("not by %s", (_who, attendees) => {
    expect(mayConclude({ heldOn: today, today, attendees })).toMatchObject({
      refusal: { kind: "too-few-attendees" },
    });
  });
});

describe("the local policy on who is present", () => {
  it("asks for an implanter, a psychologist, and a nurse or physiotherapist", () => {
    const words = toEmptySeats("scs-trial", []).map((seat) => seat.words);
    expect(words).toEqual(["an implanter", "a psychologist", "a nurse or physiotherapist"]);
  });

  it("asks for a surgeon as well where something is implanted or revised", () => {
    const needing = treatments.filter(({ id }) =>
      toEmptySeats(id, []).some(({ words }) => words === "a spinal surgeon"),
    );
    expect(needing.map(({ id }) => id)).toContain("scs-permanent-implant");
    expect(needing.map(({ id }) => id)).toContain("revision-surgery");
    expect(needing.map(({ id }) => id)).not.toContain("scs-trial");
  });

  it("is content with either of two roles for one seat", () => {
    const present = [{ role: "implanter" }, { role: "psychologist" }] as const;
    for (const role of ["specialist-nurse", "physiotherapist"] as const)
      expect(toEmptySeats("scs-trial", [...present, { role }])).toEqual([]);
  });
});
