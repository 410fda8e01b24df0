import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { compareTreatment } from "@/lib/domain/guideline/compare-packs";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { packs } from "@/lib/guidelines/registry";

const treatment = "scs-trial";
const [first, second, third] = pspsStepwise.treatments[treatment].criteria;
if (!first || !second || !third) throw new Error("the pack has criteria for an SCS trial");

const withCriteria = (criteria: readonly Criterion[]): GuidelinePack => ({
  ...pspsStepwise,
  treatments: { ...pspsStepwise.treatments, [treatment]: { criteria } },
});

describe("what a pack makes of its parent", () => {
  it("is nothing where it says the same, in a copy or in itself", () => {
    const copy: GuidelinePack = structuredClone(pspsStepwise);
    expect(compareTreatment(pspsStepwise, copy, treatment)).toEqual([]);
  });

  it("names what it adds, what it changes with what stood before, and what it leaves out", () => {
    const parent = withCriteria([first, second]);
    const stricter = { ...second, whenNotMet: "not-indicated" as const };
    const pack = withCriteria([stricter, third]);
    expect(compareTreatment(parent, pack, treatment)).toEqual([
      { kind: "changed", criterion: stricter, before: second },
      { kind: "added", criterion: third },
      { kind: "left-out", criterion: first },
    ]);
  });

  it("never leaves out or changes what protects: in no pack that ships (F52)", () => {
    for (const pack of packs) {
      const parent = packs.find(({ id }) => id === pack.parent);
      if (parent === undefined) continue;
      for (const id of TreatmentId.options) {
        const lost = compareTreatment(parent, pack, id).filter(
          (each) =>
            (each.kind === "left-out" && each.criterion.kind === "safety") ||
            (each.kind === "changed" && each.before.kind === "safety"),
        );
        expect(lost, `${pack.id} ${id}`).toEqual([]);
      }
    }
  });
});
