import { describe, expect, it } from "vitest";
import type { MedicineRules } from "@/lib/domain/medicine/medicine-rules";
import { coreMedicines, ukMedicines, usMedicines } from "@/lib/guidelines/medicines/medicines";
import { checkOf, ill, type Medicated, renal, toCodes } from "@/tests/support/medicines";

const clearance = (value: number) => renal("creatinine-clearance", value);

/** A drug, who takes it, the dose that is still allowed, the next one that is not, and what it says. */
const limits: readonly (readonly [string, Omit<Medicated, "takes">, number, number, string])[] = [
  ["gabapentin", { evidence: [clearance(60)] }, 3600, 3601, "DAILY_MAX:gabapentin 3601>3600"],
  ["gabapentin", { evidence: [clearance(59)] }, 1400, 1401, "RENAL_DOSE:gabapentin 1401>1400"],
  ["gabapentin", { evidence: [clearance(30)] }, 1400, 1401, "RENAL_DOSE:gabapentin 1401>1400"],
  ["gabapentin", { evidence: [clearance(29)] }, 700, 701, "RENAL_DOSE:gabapentin 701>700"],
  ["gabapentin", { evidence: [clearance(16)] }, 700, 701, "RENAL_DOSE:gabapentin 701>700"],
  ["gabapentin", { evidence: [clearance(15)] }, 300, 301, "RENAL_DOSE:gabapentin 301>300"],
  ["pregabalin", { evidence: [clearance(61)] }, 600, 601, "DAILY_MAX:pregabalin 601>600"],
  ["pregabalin", { evidence: [clearance(60)] }, 300, 301, "RENAL_DOSE:pregabalin 301>300"],
  ["pregabalin", { evidence: [clearance(31)] }, 300, 301, "RENAL_DOSE:pregabalin 301>300"],
  ["pregabalin", { evidence: [clearance(30)] }, 150, 151, "RENAL_DOSE:pregabalin 151>150"],
  ["pregabalin", { evidence: [clearance(15)] }, 150, 151, "RENAL_DOSE:pregabalin 151>150"],
  ["pregabalin", { evidence: [clearance(14)] }, 75, 76, "RENAL_DOSE:pregabalin 76>75"],
  ["tramadol", { age: 75, evidence: [clearance(30)] }, 400, 401, "DAILY_MAX:tramadol 401>400"],
  ["tramadol", { age: 76, evidence: [clearance(30)] }, 300, 301, "DAILY_MAX:tramadol 301>300"],
  ["tramadol", { age: 50, evidence: [clearance(29)] }, 200, 201, "RENAL_DOSE:tramadol 201>200"],
  ["acetaminophen", { evidence: [clearance(51)] }, 4000, 4001, "DAILY_MAX:acetaminophen 4001>4000"],
  ["paracetamol", { evidence: [clearance(50)] }, 2600, 2601, "RENAL_DOSE:acetaminophen 2601>2600"],
  [
    "paracetamol",
    { evidence: [clearance(90), ill("liver-disease")] },
    2000,
    2001,
    "DAILY_MAX:acetaminophen 2001>2000",
  ],
  [
    "paracetamol",
    { evidence: [clearance(90), ill("substance-use-disorder", { substance: "alcohol" })] },
    2000,
    2001,
    "DAILY_MAX:acetaminophen 2001>2000",
  ],
  ["duloxetine", { evidence: [clearance(30)] }, 120, 121, "DAILY_MAX:duloxetine 121>120"],
  ["baclofen", { evidence: [renal("egfr", 30)] }, 80, 81, "DAILY_MAX:baclofen 81>80"],
  ["amitriptyline", {}, 150, 151, "DAILY_MAX:amitriptyline 151>150"],
  ["cyclobenzaprine", {}, 30, 31, "DAILY_MAX:cyclobenzaprine 31>30"],
  ["methocarbamol", {}, 8000, 8001, "DAILY_MAX:methocarbamol 8001>8000"],
  ["naproxen", { age: 40 }, 1000, 1001, "DAILY_MAX:naproxen 1001>1000"],
  ["diclofenac", { age: 40 }, 150, 151, "DAILY_MAX:diclofenac 151>150"],
  ["celecoxib", { age: 40 }, 400, 401, "DAILY_MAX:celecoxib 401>400"],
  ["aspirin", { evidence: [renal("egfr", 10)] }, 4000, 4001, "DAILY_MAX:aspirin 4001>4000"],
  ["aspirin", { evidence: [renal("egfr", 9)] }, 325, 326, "RENAL_DOSE:aspirin 326>325"],
];

function codesOf(name: string, mg: number, who: Omit<Medicated, "takes">, rules?: MedicineRules) {
  const takes = [{ name, dose: mg, unit: "mg", timesPerDay: 1 }];
  return toCodes(checkOf({ ...who, takes }, rules)).filter((code) => /^(DAILY|RENAL)/.test(code));
}

describe("the highest daily dose", () => {
  it.each(limits)(
    "%s, %j: %s mg is allowed and %s mg is not",
    (name, who, allowed, above, code) => {
      expect(codesOf(name, allowed, who)).toEqual([]);
      expect(codesOf(name, above, who)).toEqual([code]);
      expect(codesOf(name, 1, who)).toEqual([]);
    },
  );

  it("of ibuprofen differs by country, and where none is chosen the lower one holds", () => {
    const found = (mg: number, rules: MedicineRules) => codesOf("ibuprofen", mg, {}, rules).length;
    expect([found(3200, usMedicines), found(3201, usMedicines)]).toEqual([0, 1]);
    for (const rules of [ukMedicines, coreMedicines])
      expect([found(2400, rules), found(2401, rules)]).toEqual([0, 1]);
  });

  it("of lidocaine counts patches", () => {
    const patches = (dose: number) =>
      toCodes(checkOf({ takes: [{ name: "lidocaine", dose, unit: "patches", timesPerDay: 1 }] }));
    expect(patches(3)).toEqual([]);
    expect(patches(4)).toEqual(["DAILY_MAX:lidocaine-patch-5 4>3"]);
  });

  it.each(["duloxetine", "baclofen"])("of %s is none at all in severe kidney disease", (name) => {
    const measure = name === "baclofen" ? "egfr" : "creatinine-clearance";
    const found = checkOf({ takes: [name], evidence: [renal(measure, 29)] });
    expect(found.check).toBe("block-review");
    expect(toCodes(found)).toContain(`RENAL_DOSE:${name} not known>0`);
  });

  it("adds up the products of one ingredient", () => {
    const takes = ["gabapentin 300 mg TID", { name: "gabapentin 600 mg OD", code: "2" }];
    const found = checkOf({ takes, evidence: [clearance(40)] });
    expect(toCodes(found)).toContain("RENAL_DOSE:gabapentin 1500>1400");
  });

  it("counts what may be taken when it is taken as needed", () => {
    const found = checkOf({ takes: ["gabapentin 600 mg TID prn"], evidence: [clearance(40)] });
    expect(toCodes(found)).toContain("RENAL_DOSE:gabapentin 1800>1400");
  });
});

describe("a dose or a kidney function that nobody recorded", () => {
  it.each([
    ["the dose", { takes: ["gabapentin"], evidence: [clearance(40)] }, "MEDICINE_DOSE"],
    ["the kidney function", { takes: ["gabapentin 600 mg TID"] }, "RENAL_FUNCTION"],
    [
      "a disputed kidney function",
      {
        takes: ["gabapentin 600 mg TID"],
        evidence: [{ ...clearance(90), disputed: "another patient's" }],
      },
      "RENAL_FUNCTION",
    ],
    ["the age", { takes: ["tramadol 400 mg OD"], evidence: [clearance(90)] }, "BIRTH_DATE"],
  ])("%s: nothing is alleged, it is asked for, and the check is not ok", (_what, who, fact) => {
    const found = checkOf(who);
    expect(toCodes(found).filter((code) => /^(DAILY|RENAL)/.test(code))).toEqual([]);
    expect(found.missing.map((each) => each.fact)).toContain(fact);
    expect(found.check).not.toBe("ok");
  });

  it("does not matter where no kidney function could make the dose too high", () => {
    const found = checkOf({ takes: ["gabapentin 300 mg OD"] });
    expect(found).toMatchObject({ check: "ok", atWorst: "ok", missing: [] });
  });

  it("stands in for the other measure to protect, never to clear", () => {
    const takes = ["gabapentin 600 mg TID"];
    const low = checkOf({ takes, evidence: [renal("egfr", 40)] });
    expect(toCodes(low)).toContain("RENAL_DOSE:gabapentin 1800>1400");
    const high = checkOf({ takes, evidence: [renal("egfr", 90)] });
    expect(high).toMatchObject({ check: "warn", atWorst: "block-review" });
    expect(high.missing.map(({ words }) => words)).toEqual([
      "Record a recent creatinine clearance.",
    ]);
  });

  it("is outweighed by the other measure only where that is no older", () => {
    const takes = ["gabapentin 600 mg TID"];
    const found = (egfrOn: string) =>
      checkOf({
        takes,
        evidence: [
          { ...clearance(90), on: "2026-06-01" },
          { ...renal("egfr", 40), on: egfrOn },
        ],
      });
    expect(found("2026-05-01").check).toBe("ok");
    expect(found("2026-06-01").check).toBe("block-review");
    expect(found("2026-07-01").check).toBe("block-review");
  });
});
