import { describe, expect, it } from "vitest";
import { resolvePack } from "@/lib/domain/guideline/guideline-pack";
import type { MedicineRules } from "@/lib/domain/medicine/medicine-rules";
import { coreMedicines, ukMedicines } from "@/lib/guidelines/medicines/medicines";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";

function resolveWith(medicines?: MedicineRules) {
  return resolvePack(safetyCore, {
    id: "a-pack",
    version: "1.0.0",
    title: "A pack",
    jurisdiction: "any",
    effectiveFrom: "2026-11-22",
    banners: [],
    treatments: {},
    planRules: [],
    ...(medicines === undefined ? {} : { medicines }),
  });
}

describe("what a pack says of medicines", () => {
  it("is what its parent says, or more, counted with factors of its own", () => {
    expect(resolveWith().medicines).toEqual(coreMedicines);
    expect(resolveWith(ukMedicines).medicines).toEqual(ukMedicines);
  });

  it("is never less: no rule and no drug of the parent may be left out", () => {
    const { rules, drugs } = coreMedicines;
    const without = (code: string) => rules.filter((rule) => rule.code !== code);
    expect(() => resolveWith({ ...coreMedicines, rules: without("OPIOID_BENZO") })).toThrow(
      "OPIOID_BENZO protects the patient",
    );
    const pairs = rules.filter(({ detail }) => detail !== "contraindicated");
    expect(() => resolveWith({ ...coreMedicines, rules: pairs })).toThrow("(contraindicated)");
    const others = drugs.filter(({ id }) => id !== "gabapentin");
    expect(() => resolveWith({ ...coreMedicines, drugs: others })).toThrow("the drug gabapentin");
  });
});
