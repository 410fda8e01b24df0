import { describe, expect, it } from "vitest";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { atLeast, param } from "@/lib/domain/guideline/expression";
import {
  completePack,
  type GuidelinePack,
  type PackOverlay,
  resolvePack,
} from "@/lib/domain/guideline/guideline-pack";
import { aCriterion, aPack } from "@/tests/support/packs";

const root = aPack("scs-trial", {
  criteria: [aCriterion("GATE", { kind: "safety" }), aCriterion("FIRST")],
});

function overlay(
  parent: GuidelinePack,
  criteria: readonly Criterion[],
  parts: Partial<PackOverlay> = {},
): GuidelinePack {
  const { version, title, jurisdiction, effectiveFrom } = parent;
  return resolvePack(parent, {
    ...{ id: "child", version, title, jurisdiction, effectiveFrom, banners: [], planRules: [] },
    treatments: { "scs-trial": { criteria } },
    ...parts,
  });
}

const parent = overlay(root, [
  aCriterion("STEP", { words: "Parent." }),
  aCriterion("OWN_GATE", { kind: "safety" }),
]);
const codesOf = ({ treatments }: GuidelinePack) =>
  treatments["scs-trial"].criteria.map(({ code }) => code);

describe("a pack with a parent", () => {
  it("has the criteria of all its parents first, then its own", () => {
    const child = overlay(parent, [aCriterion("OWN")]);
    expect(child.parent).toBe("child");
    expect(codesOf(child)).toEqual(["GATE", "FIRST", "STEP", "OWN_GATE", "OWN"]);
  });

  it("replaces a criterion of its parent that has its code", () => {
    const child = overlay(parent, [aCriterion("STEP", { words: "Child." })]);
    expect(child.treatments["scs-trial"].criteria.map(({ words }) => words)).toContain("Child.");
    expect(codesOf(child)).toEqual(["GATE", "FIRST", "OWN_GATE", "STEP"]);
  });

  it("may do without a criterion of its parent, and keeps why", () => {
    const without = [{ code: "STEP", treatment: "scs-trial", why: "Decided locally." }] as const;
    const child = overlay(parent, [], { without });
    expect(codesOf(child)).toEqual(["GATE", "FIRST", "OWN_GATE"]);
    expect(child.without).toEqual(without);
  });

  it.each(["GATE", "FIRST", "OWN_GATE"])(
    "may never replace or remove what protects or what the root says: %s (D52)",
    (code) => {
      const without = [{ code, treatment: "scs-trial", why: "Local." }] as const;
      expect(() => overlay(parent, [aCriterion(code)])).toThrow(`${code} protects the patient`);
      expect(() => overlay(parent, [], { without })).toThrow(`${code} protects the patient`);
    },
  );

  it("cannot do without what its parent never had", () => {
    const without = [{ code: "NOBODYS", treatment: "scs-trial", why: "Local." }] as const;
    expect(() => overlay(parent, [], { without })).toThrow("NOBODYS is no criterion");
  });

  it("never changes when an emergency opens a treatment", () => {
    const urgent = overlay(parent, [], {
      treatments: { "revision-surgery": { criteria: [], urgentWhen: atLeast("odi", 1) } },
    });
    expect(urgent.treatments["revision-surgery"].urgentWhen).toEqual(
      parent.treatments["revision-surgery"].urgentWhen ?? atLeast("odi", 1),
    );
  });

  it("leaves other treatments as they are", () => {
    expect(overlay(parent, []).treatments.mild).toBe(parent.treatments.mild);
  });
});

describe("the numbers of a pack", () => {
  const half = { ...root.parameters.positiveBlockPercent };
  const eighty = {
    citation: { document: "Test", recommendation: "1", url: undefined, checkedOn: undefined },
    verification: "V",
    interpretations: [],
    ...half,
    value: 80,
  } as const;

  it("come from the parent, and an overlay may set its own", () => {
    expect(parent.parameters.pspsPainDays?.value).toBe(91);
    const child = overlay(parent, [], { parameters: { positiveBlockPercent: eighty } });
    expect(child.parameters.positiveBlockPercent?.value).toBe(80);
    expect(child.parameters.pspsPainDays).toBe(root.parameters.pspsPainDays);
  });

  it("that protect are never set anew (D52)", () => {
    expect(() => overlay(parent, [], { parameters: { notPregnantDays: eighty } })).toThrow(
      "notPregnantDays protects the patient",
    );
  });

  it("are those of the core for a pack that was published before packs named them", () => {
    const { parameters: _none, ...stored } = root;
    expect(completePack(stored, root).parameters).toEqual(root.parameters);
    expect(param("pspsPainDays")).toEqual({ parameter: "pspsPainDays" });
  });
});
