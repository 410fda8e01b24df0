import { describe, expect, it } from "vitest";
import { ukMedicines, usMedicines } from "@/lib/guidelines/medicines/medicines";
import { checkOf, renal, toCodes } from "@/tests/support/medicines";

const v65 = {
  age: 63,
  sex: "male",
  takes: [
    "oxycodone 20 mg TID",
    "tramadol 50 mg QID",
    "diazepam 5 mg BID",
    "gabapentin 600 mg TID",
  ],
  evidence: [renal("creatinine-clearance", 40)],
} as const;

describe("V65: two opioids, a benzodiazepine and gabapentin with a clearance of 40", () => {
  it("in the United States: review first, 130 MME, every alert", () => {
    const found = checkOf(v65, usMedicines);
    expect(found).toMatchObject({ check: "block-review", mme: { total: 130 } });
    expect(found.mme.counted.map(({ sum }) => sum)).toEqual([
      "60 mg a day x 1.5",
      "200 mg a day x 0.2",
    ]);
    expect(toCodes(found)).toEqual(
      expect.arrayContaining([
        "MME_GE_50",
        "MME_GE_90_LEGACY",
        "OPIOID_BENZO",
        "OPIOID_GABAPENTINOID",
        "DUPLICATE_OPIOID",
        "RENAL_DOSE:gabapentin 1800>1400",
        "OFFER_NALOXONE",
      ]),
    );
  });

  it("in the United Kingdom: review first, 110 MME", () => {
    const found = checkOf(v65, ukMedicines);
    expect(found).toMatchObject({ check: "block-review", mme: { total: 110 } });
    expect(toCodes(found)).toContain("RENAL_DOSE:gabapentin 1800>1400");
  });
});

describe("V67: ibuprofen, naproxen and low-dose aspirin with an eGFR of 28", () => {
  it.each([usMedicines, ukMedicines])("$id: review first", (rules) => {
    const found = checkOf(
      {
        age: 74,
        sex: "male",
        takes: ["ibuprofen 400 mg TID", "naproxen 500 mg BID", "aspirin 75 mg OD"],
        evidence: [renal("egfr", 28)],
      },
      rules,
    );
    expect(found.check).toBe("block-review");
    expect(toCodes(found)).toEqual(
      expect.arrayContaining([
        "DUPLICATE_NSAID",
        "NSAID_EGFR_LT_30",
        "NSAID_ASPIRIN_GI",
        "NSAID_AGE",
      ]),
    );
  });
});

describe("V69: methocarbamol at its loading dose for three weeks, beside cyclobenzaprine", () => {
  it("warns, and asks for no review", () => {
    const found = checkOf(
      {
        age: 36,
        sex: "male",
        takes: ["methocarbamol 1500 mg QID x21 d", "cyclobenzaprine 10 mg TID x30 d"],
      },
      usMedicines,
    );
    expect(found.check).toBe("warn");
    expect(toCodes(found)).toEqual([
      "DUPLICATE_MUSCLE_RELAXANT",
      "METHOCARBAMOL_LOADING_GT_72H",
      "CYCLOBENZAPRINE_GT_3W",
    ]);
  });
});

describe("P01: gabapentin, duloxetine and tramadol, no dose recorded", () => {
  it("warns of the combinations and counts no dose that nobody wrote down", () => {
    const found = checkOf(
      { age: 56, sex: "female", takes: ["gabapentin", "duloxetine", "tramadol"] },
      usMedicines,
    );
    expect(toCodes(found)).toEqual(
      expect.arrayContaining(["SEROTONERGIC_COMBO", "OPIOID_GABAPENTINOID"]),
    );
    expect(found.mme).toMatchObject({ total: undefined, atLeast: undefined, counted: [] });
    expect(found.mme.words).toContain("Not in this total: tramadol: its dose is not recorded.");
  });
});
