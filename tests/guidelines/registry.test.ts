import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Expression } from "@/lib/domain/guideline/expression";
import { toWords } from "@/lib/domain/guideline/expression-words";
import { facts } from "@/lib/domain/guideline/facts/registry";
import { getPack, packs } from "@/lib/guidelines/registry";

const criteria = packs.flatMap((pack) =>
  TreatmentId.options.flatMap((treatment) =>
    pack.treatments[treatment].criteria.map((criterion) => ({
      pack: pack.id,
      treatment,
      criterion,
    })),
  ),
);

function partsOf(expression: Expression): readonly Expression[] {
  if ("parts" in expression) return [expression, ...expression.parts.flatMap(partsOf)];
  return "part" in expression ? [expression, ...partsOf(expression.part)] : [expression];
}

/** The `rule` rows of the seed inventory. */
const seedRules = [
  "r-psps-duration",
  "r-type-from-surgery",
  "r-red-flags-first",
  "r-identify-generator",
  "r-stepwise",
  "r-conservative-first",
  "r-generic-exercise-insufficient",
  "r-multimodal",
  "r-scs-eligibility",
  "r-scs-trial-first",
  "r-scs-nerve-related",
  "r-revision-structural",
  "r-surgery-after-conservative",
  "r-opioids-last",
  "r-imaging-selective",
  "r-multidisciplinary",
  "r-psych",
  "r-supplements-adjunct",
  "r-regenerative-investigational",
  "r-scs-followup",
  "r-specialist-referral",
  "r-lifestyle",
];

describe("every pack", () => {
  it("rules on all 30 treatments", () => {
    expect(TreatmentId.options).toHaveLength(30);
    for (const pack of packs) expect(Object.keys(pack.treatments)).toHaveLength(30);
  });

  it("is found by its id, and an unknown one is not", () => {
    expect(getPack("psps-stepwise")?.parent).toBe("safety-core");
    expect(getPack("no-such-pack")).toBeUndefined();
  });

  it("is plain data", () => {
    for (const pack of packs)
      expect(JSON.parse(JSON.stringify(pack))).toMatchObject({ id: pack.id });
  });

  it("uses each code once for a treatment", () => {
    for (const pack of packs)
      for (const treatment of TreatmentId.options) {
        const codes = pack.treatments[treatment].criteria.map(({ code }) => code);
        expect(codes).toEqual([...new Set(codes)]);
      }
  });
});

describe("every criterion", () => {
  it("has a code, a sentence, a source and a hint that names no figure (D24)", () => {
    for (const { criterion } of criteria) {
      expect(criterion.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(criterion.words).toMatch(/^[A-Z].*\.$/);
      expect(criterion.citation.document.length).toBeGreaterThan(5);
      expect(criterion.citation.recommendation.length).toBeGreaterThan(0);
      expect(criterion.fixHint).toMatch(/^[A-Z].*\.$/);
      expect(criterion.fixHint).not.toMatch(/\d/);
    }
  });

  it("asks only about facts that exist, and reads as a sentence", () => {
    for (const { criterion } of criteria)
      for (const part of [criterion.requires, criterion.appliesWhen].flatMap((each) =>
        each === undefined ? [] : partsOf(each),
      )) {
        if ("fact" in part) expect(facts).toHaveProperty(part.fact);
        expect(toWords(part).length).toBeGreaterThan(3);
      }
  });

  it("reads contraindicated or suspended only where it protects (D14)", () => {
    for (const { criterion } of criteria)
      if (criterion.whenNotMet === "contraindicated" || criterion.whenNotMet === "suspended")
        expect([criterion.code, criterion.kind]).toEqual([criterion.code, "safety"]);
  });

  it("that is unverified and does not protect is advice (D5)", () => {
    for (const { criterion } of criteria)
      if (criterion.verification === "M" && criterion.kind !== "safety")
        expect([criterion.code, criterion.strength]).toEqual([criterion.code, "advisory"]);
  });
});

describe("psps-stepwise", () => {
  it("encodes every rule of the seeds", () => {
    const text = JSON.stringify(getPack("psps-stepwise"));
    expect(seedRules).toHaveLength(22);
    for (const rule of seedRules) expect([rule, text.includes(rule)]).toEqual([rule, true]);
  });

  it("holds every criterion of its parent", () => {
    const child = getPack("psps-stepwise");
    const parent = getPack("safety-core");
    for (const treatment of TreatmentId.options) {
      const codes = child?.treatments[treatment].criteria.map(({ code }) => code);
      const inherited = parent?.treatments[treatment].criteria.map(({ code }) => code) ?? [];
      expect(codes).toEqual(expect.arrayContaining(inherited));
    }
  });
});

describe("every fact", () => {
  it("is asked by some criterion, and says what to find out", () => {
    const asked = new Set(
      criteria
        .flatMap(({ criterion }) =>
          [
            criterion.requires,
            criterion.appliesWhen,
            ...(criterion.exceptions ?? []).map(({ when }) => when),
          ].flatMap((each) => (each === undefined ? [] : partsOf(each))),
        )
        .flatMap((part) => {
          if ("fact" in part) return [part.fact];
          return "term" in part && part.term.of === "fact" ? [part.term.fact] : [];
        }),
    );
    const urgent = packs.flatMap((pack) =>
      Object.values(pack.treatments).flatMap(({ urgentWhen, completedWhen }) =>
        [urgentWhen, completedWhen].flatMap((each) => (each === undefined ? [] : partsOf(each))),
      ),
    );
    for (const part of urgent) if ("fact" in part) asked.add(part.fact);
    const unused = Object.keys(facts).filter((name) => !asked.has(toName(name)));
    expect(unused).toEqual([]);
    for (const { missing } of Object.values(facts)) expect(missing.words).toMatch(/\.$/);
  });
});

function toName(name: string): keyof typeof facts {
  const found = Object.entries(facts).find(([key]) => key === name)?.[0];
  if (found === undefined || !isFact(found)) throw new Error(`no fact ${name}`);
  return found;
}

function isFact(name: string): name is keyof typeof facts {
  return name in facts;
}
