import { describe, expect, it } from "vitest";
import { coreMedicines, ukMedicines } from "@/lib/guidelines/medicines/medicines";
import { checkOf, type Medicated, toCodes } from "@/tests/support/medicines";
import { daysAgo, facetPain, nervePain, type ProblemInput } from "@/tests/support/pictures";

const onset = (days: number) => ({ kind: "onset", on: daysAgo(days) });
const neverOperated = {
  kind: "history-asked",
  about: "spinal-surgery",
};
const operated = {
  kind: "spinal-surgery",
  on: daysAgo(900),
  procedure: "discectomy",
  levels: ["L5"],
};
const dn4 = (total: number) => ({ kind: "questionnaire-score", instrument: "dn4", total });

function codesOf(patient: Medicated): readonly string[] {
  return toCodes(checkOf(patient, ukMedicines)).filter((code) => code.startsWith("NICE"));
}

const back = (takes: Medicated["takes"], days = 200) =>
  codesOf({ takes, problems: [facetPain], evidence: [onset(days), neverOperated] });

const leg = (takes: Medicated["takes"], evidence: Medicated["evidence"] = []) =>
  codesOf({ takes, problems: [nervePain], evidence: [onset(200), neverOperated, ...evidence] });

describe("what NICE advises against for low back pain", () => {
  it.each([
    ["tramadol 50 mg OD", "NICE_DRUGS_LBP opioid"],
    ["sertraline 50 mg OD", "NICE_DRUGS_LBP antidepressant"],
    ["duloxetine 30 mg OD", "NICE_DRUGS_LBP antidepressant"],
    ["amitriptyline 10 mg OD", "NICE_DRUGS_LBP antidepressant"],
    ["gabapentin 100 mg OD", "NICE_DRUGS_LBP antiepileptic"],
    ["topiramate 25 mg OD", "NICE_DRUGS_LBP antiepileptic"],
    ["paracetamol 1 g QID", "NICE_DRUGS_LBP paracetamol alone"],
    ["ibuprofen 200 mg TID", "NICE_DRUGS_LBP anti-inflammatory"],
  ])("%s: %s", (taken, code) => {
    expect(back([taken])).toEqual([code]);
  });

  it("opioids are warned of once the pain is chronic, after 90 days", () => {
    expect(back(["tramadol 50 mg OD"], 90)).toEqual([]);
    expect(back(["tramadol 50 mg OD"], 91)).toEqual(["NICE_DRUGS_LBP opioid"]);
  });

  it("paracetamol beside another pain medicine is not alone", () => {
    expect(back(["paracetamol 1 g QID", "ibuprofen 200 mg TID"])).toEqual([
      "NICE_DRUGS_LBP anti-inflammatory",
    ]);
  });

  it("says nothing of a pain elsewhere, nor of the back above the loins", () => {
    const takes = ["gabapentin 100 mg OD"];
    const thoracic: ProblemInput = {
      ...facetPain,
      generator: {
        structure: "facet",
        mechanism: "nociceptive",
        levels: ["T6", "T7"],
        confidence: "likely",
      },
    };
    for (const problem of [{ id: "neck", region: "neck" } as const, thoracic])
      expect(codesOf({ takes, problems: [problem], evidence: [onset(200)] })).toEqual([]);
  });

  it("belongs to the United Kingdom", () => {
    const patient = { takes: ["gabapentin 100 mg OD"], problems: [facetPain] };
    expect(toCodes(checkOf(patient, coreMedicines))).toEqual(["OPIOID_TAPER"]);
  });
});

describe("what NICE advises against for sciatica", () => {
  it.each([
    ["gabapentin 100 mg OD", "antiepileptic"],
    ["carbamazepine 100 mg OD", "antiepileptic"],
    ["prednisolone 5 mg OD", "steroid by mouth"],
    ["diazepam 2 mg OD", "benzodiazepine"],
    ["codeine 30 mg OD", "opioid"],
  ])("%s: %s", (taken, detail) => {
    expect(leg([taken])).toEqual([`NICE_NO_GABAPENTINOID_SCIATICA ${detail}`]);
  });

  it("is left to the guideline on nerve pain after surgery, from a DN4 of 4", () => {
    const takes = ["gabapentin 100 mg OD"];
    expect(leg(takes, [operated, dn4(4)])).toEqual([]);
    expect(leg(takes, [operated, dn4(3)])).toHaveLength(1);
    expect(leg(takes, [dn4(9)])).toHaveLength(1);
  });

  it("after surgery, and with no DN4, nothing is said and the DN4 is asked for", () => {
    const found = checkOf(
      {
        takes: ["gabapentin 100 mg OD"],
        problems: [nervePain],
        evidence: [onset(200), operated],
      },
      ukMedicines,
    );
    expect(toCodes(found).filter((code) => code.startsWith("NICE"))).toEqual([]);
    expect(found.missing.map(({ fact }) => fact)).toContain("DN4");
    expect(found.check).toBe("warn");
  });

  it("no source concluded: nothing is said, and it is asked for", () => {
    const { generator: _generator, ...open } = nervePain;
    const found = checkOf({ takes: ["gabapentin 100 mg OD"], problems: [open] }, ukMedicines);
    expect(found.missing.map(({ fact }) => fact)).toContain("PAIN_GENERATOR");
  });
});
