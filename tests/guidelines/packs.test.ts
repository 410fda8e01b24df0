import { describe, expect, it } from "vitest";
import { checkPack, isPublishable } from "@/lib/domain/guideline/check-pack";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { isKnown } from "@/lib/domain/guideline/expression";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { packs } from "@/lib/guidelines/registry";
import { listCases, packProof } from "@/lib/guidelines/test-patients/registry";
import { usCms } from "@/lib/guidelines/us-cms/pack";

const proof = packProof();

/** The pack with its rules for one treatment changed. */
function withRules(
  pack: GuidelinePack,
  treatment: "scs-trial" | "radiofrequency-ablation",
  change: (criteria: readonly Criterion[]) => readonly Criterion[],
): GuidelinePack {
  const rules = pack.treatments[treatment];
  const changed = { ...rules, criteria: change(rules.criteria) };
  return { ...pack, treatments: { ...pack.treatments, [treatment]: changed } };
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_id, pack) => {
  const report = checkPack(pack, proof);

  it("says of each of its test patients what the patient expects", () => {
    expect(report.failures).toEqual([]);
    expect(report.patients).toBeGreaterThan(0);
  });

  it("has each criterion, own and inherited, seen met and not met by a test patient", () => {
    expect(report.coverage.uncovered).toEqual([]);
  });

  it("has no criterion that never applies, none that exclude each other, no code twice", () => {
    expect(report.faults).toEqual([]);
  });
});

describe("a fault that is planted in a shipped pack", () => {
  it("is caught when a number is wrong", () => {
    const { facetBlockPercent } = usCms.parameters;
    if (facetBlockPercent === undefined) throw new Error("us-cms sets this number");
    const wrong = { ...facetBlockPercent, value: 60 };
    const parameters = { ...usCms.parameters, facetBlockPercent: wrong };
    const report = checkPack({ ...usCms, parameters }, proof);
    expect(report.failures.map(({ id }) => id)).toContain("V25");
    expect(isPublishable(report)).toBe(false);
  });

  it("is caught when a criterion has no patient", () => {
    const report = checkPack(
      withRules(usCms, "scs-trial", ([first, ...rest]) =>
        first === undefined
          ? []
          : [
              first,
              ...rest,
              { ...first, code: "PLANTED", strength: "advisory", requires: isKnown("painNrs") },
            ],
      ),
      { ...proof, cases: proof.cases.slice(0, 5) },
    );
    expect(report.coverage.uncovered.map(({ code }) => code)).toContain("PLANTED");
    expect(isPublishable(report)).toBe(false);
  });
});

it("every test patient has an id of its own and names packs that ship", () => {
  const ids = listCases().map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = packs.map(({ id }) => id);
  for (const { packs: names } of listCases())
    expect(known).toEqual(expect.arrayContaining([...names]));
});
