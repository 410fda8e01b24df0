import { describe, expect, it } from "vitest";
import { resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { aCriterion, aPack } from "@/tests/support/packs";

const parent = aPack("scs-trial", {
  criteria: [aCriterion("GATE", { kind: "safety" }), aCriterion("STEP", { words: "Parent." })],
});

const overlay = (...criteria: Parameters<typeof aPack>[1]["criteria"]) =>
  resolvePack(parent, {
    ...parent,
    id: "child",
    banners: [],
    planRules: [],
    treatments: { "scs-trial": { criteria } },
  });

describe("a pack with a parent", () => {
  it("has the parent's criteria first, then its own", () => {
    const { treatments, parent: name } = overlay(aCriterion("OWN"));
    expect(name).toBe("test");
    expect(treatments["scs-trial"].criteria.map(({ code }) => code)).toEqual([
      "GATE",
      "STEP",
      "OWN",
    ]);
  });

  it("replaces a criterion that has its code", () => {
    const { treatments } = overlay(aCriterion("STEP", { words: "Child." }));
    expect(treatments["scs-trial"].criteria.map(({ words }) => words)).toEqual([
      "Criterion GATE.",
      "Child.",
    ]);
  });

  it("may never replace what protects (D52)", () => {
    expect(() => overlay(aCriterion("GATE"))).toThrow("GATE protects the patient");
  });

  it("leaves other treatments as they are", () => {
    expect(overlay().treatments.mild).toBe(parent.treatments.mild);
  });
});
