import { describe, expect, it } from "vitest";
import { checkPack, isPublishable, type PackProof } from "@/lib/domain/guideline/check-pack";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { atLeast, is, not, oneOf } from "@/lib/domain/guideline/expression";
import { PackCase } from "@/lib/domain/guideline/pack-case";
import { aCriterion, aPack } from "@/tests/support/packs";
import { anEvidence, aPicture, daysAgo, nervePain, today } from "@/tests/support/pictures";

const enough = aCriterion("ENOUGH", { requires: atLeast("odi", 40) });

/** A patient with so many points, and the word that the pack has to say. */
const patient = (total: number, word: string): PackCase =>
  PackCase.parse({
    id: `odi-${total}`,
    title: `An ODI of ${total}`,
    packs: ["test"],
    asOf: today,
    picture: aPicture(nervePain, [
      anEvidence({ id: "odi", kind: "function-score", instrument: "odi", on: daysAgo(1), total }),
    ]),
    expect: { "scs-trial": [word] },
    why: {},
    missing: {},
    shows: [],
    cite: [],
  });
const proof: PackProof = { cases: [patient(39, "not-yet"), patient(40, "eligible")], notes: [] };
const check = (criteria: readonly Criterion[], by = proof) =>
  checkPack(aPack("scs-trial", { criteria }), by);

describe("what a pack is held to before it is published", () => {
  it("passes with patients on either side of each threshold", () => {
    const report = check([enough]);
    expect(report).toMatchObject({ patients: 2, passed: 2, failures: [], faults: [] });
    expect(report.coverage).toEqual({ criteria: 1, covered: 1, uncovered: [] });
    expect(isPublishable(report)).toBe(true);
  });

  it("catches a threshold that was written wrongly", () => {
    const report = check([{ ...enough, requires: atLeast("odi", 41) }]);
    expect(report.failures).toEqual([
      { id: "odi-40", differences: ["scs-trial is not-yet, not eligible"] },
    ]);
    expect(isPublishable(report)).toBe(false);
  });

  it("catches a criterion that no patient shows met, or not met", () => {
    const report = check([enough, aCriterion("TRIAL", { strength: "advisory" })]);
    expect(report.failures).toEqual([]);
    expect(report.coverage.uncovered).toEqual([
      { treatment: "scs-trial", code: "TRIAL", truth: "met" },
      { treatment: "scs-trial", code: "TRIAL", truth: "not-met" },
    ]);
    expect(isPublishable(report)).toBe(false);
  });

  it("takes a reason where no picture can show an answer", () => {
    const notes = (["met", "not-met"] as const).map((truth) => ({
      code: "TRIAL",
      truth,
      why: "Nobody can.",
    }));
    const trial = aCriterion("TRIAL", { strength: "advisory" });
    expect(isPublishable(check([enough, trial], { ...proof, notes }))).toBe(true);
  });

  it("wants what is only ever known or unknown seen unknown", () => {
    const asked = aCriterion("ASKED", {
      strength: "advisory",
      requires: oneOf("pspsType", "type-1", "type-2"),
    });
    expect(check([asked]).coverage.uncovered).toMatchObject([{ truth: "met" }]);
  });

  it("catches a criterion that can never apply", () => {
    const never = { ...enough, appliesWhen: is("trialDone", true), code: "NEVER" };
    const exceptions = [{ ...enough, code: "ALWAYS", words: "Done.", when: is("trialDone", true) }];
    expect(check([{ ...never, exceptions }]).faults).toMatchObject([
      { kind: "unreachable", treatment: "scs-trial", codes: ["NEVER"] },
    ]);
  });

  it("catches two criteria that can never be met together", () => {
    const other = aCriterion("OTHER", { requires: not(atLeast("odi", 40)) });
    expect(check([enough, other]).faults).toMatchObject([
      { kind: "contradiction", codes: ["ENOUGH", "OTHER"] },
    ]);
  });

  it("catches three that only together leave no picture open", () => {
    const either = aCriterion("EITHER", {
      requires: oneOf("generatorStructure", "facet", "disc"),
    });
    const notFacet = aCriterion("NOT_FACET", {
      requires: not(oneOf("generatorStructure", "facet")),
    });
    const notDisc = aCriterion("NOT_DISC", { requires: not(oneOf("generatorStructure", "disc")) });
    expect(check([either, notFacet, notDisc]).faults).toMatchObject([
      { kind: "contradiction", codes: ["EITHER", "NOT_FACET", "NOT_DISC"] },
    ]);
  });

  it("catches a code that stands twice, and an unverified exception to what protects", () => {
    expect(check([enough, enough]).faults).toMatchObject([
      { kind: "duplicate-code", codes: ["ENOUGH"] },
    ]);
    const { citation } = enough;
    const exceptions = [
      { code: "X", words: "X.", when: is("trialDone", true), citation, verification: "M" } as const,
    ];
    expect(check([{ ...enough, kind: "safety", exceptions }]).faults).toMatchObject([
      { kind: "unverified-exception" },
    ]);
  });

  it("lets a patient assert a date, a missing fact, a code and the truth of one criterion", () => {
    const wrong = {
      ...patient(40, "eligible"),
      shows: [{ treatment: "scs-trial", code: "ENOUGH", truth: "unknown" }],
      why: { "scs-trial": ["NOBODYS"] },
      missing: { "scs-trial": ["ONSET"] },
      earliest: { "scs-trial": "2027-01-01" },
      pathway: "urgent",
    };
    const [failure] = check([enough], { ...proof, cases: [PackCase.parse(wrong)] }).failures;
    expect(failure?.differences).toEqual([
      "scs-trial does not name NOBODYS",
      "scs-trial does not ask for ONSET",
      "scs-trial ENOUGH is met, not unknown",
      "scs-trial opens on 2026-11-22, not 2027-01-01",
      "pathway is none, not urgent",
    ]);
  });
});
