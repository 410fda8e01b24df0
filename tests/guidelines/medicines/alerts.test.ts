import { describe, expect, it } from "vitest";
import { checkOf, ill, type Medicated, renal, toCodes } from "@/tests/support/medicines";

const opioid = "morphine 5 mg OD";
const nsaid = "ibuprofen 200 mg OD";

type Case = readonly [code: string, met: Medicated, notMet: Medicated];

/** For each code: somebody of whom it speaks, and somebody just short of it. */
const cases: readonly Case[] = [
  [
    "OPIOID_BENZO",
    { takes: [opioid, "diazepam 5 mg OD"] },
    { takes: [opioid, "zopiclone 5 mg OD"] },
  ],
  [
    "OPIOID_BENZO_UNPRESCRIBED",
    { takes: [opioid, { name: "diazepam", prescribed: false }] },
    { takes: [opioid, { name: "diazepam", prescribed: true }] },
  ],
  [
    "OPIOID_GABAPENTINOID",
    { takes: [opioid, "pregabalin 25 mg OD"] },
    { takes: [opioid, "carbamazepine 100 mg OD"] },
  ],
  [
    "DUPLICATE_OPIOID",
    { takes: [opioid, "codeine 30 mg OD"] },
    { takes: [opioid, { name: "morphine", dosage: "10 mg OD", code: "2" }] },
  ],
  [
    "OFFER_NALOXONE",
    { takes: [opioid], evidence: [ill("sleep-apnoea")] },
    { takes: ["ibuprofen 200 mg OD"], evidence: [ill("sleep-apnoea")] },
  ],
  ["OFFER_NALOXONE history", { takes: [opioid], evidence: [ill("overdose")] }, { takes: [opioid] }],
  [
    "OFFER_NALOXONE history",
    { takes: [opioid], evidence: [ill("substance-use-disorder")] },
    { takes: [opioid] },
  ],
  [
    "OFFER_OUD_TREATMENT",
    { takes: [], evidence: [ill("substance-use-disorder", { substance: "opioid" })] },
    { takes: [opioid], evidence: [ill("substance-use-disorder", { substance: "alcohol" })] },
  ],
  ["OPIOID_TAPER", { takes: ["gabapentin 100 mg OD"] }, { takes: [nsaid] }],
  [
    "SEROTONERGIC_COMBO",
    { takes: ["tramadol 50 mg OD", "sumatriptan 50 mg OD"] },
    { takes: [opioid, "sumatriptan 50 mg OD"] },
  ],
  [
    "SEROTONERGIC_COMBO",
    { takes: ["duloxetine 30 mg OD", "amitriptyline 10 mg OD"] },
    { takes: ["duloxetine 30 mg OD", "sumatriptan 50 mg OD"] },
  ],
  [
    "SEROTONERGIC_COMBO contraindicated",
    { takes: ["cyclobenzaprine 5 mg OD", "phenelzine 15 mg OD"] },
    { takes: ["amitriptyline 10 mg OD", "phenelzine 15 mg OD"] },
  ],
  [
    "SEROTONERGIC_COMBO contraindicated",
    { takes: ["tramadol 50 mg OD", "selegiline 5 mg OD"] },
    { takes: ["tramadol 50 mg OD", "linezolid 600 mg OD"] },
  ],
  [
    "SEIZURE_THRESHOLD_TRAMADOL",
    { takes: ["tramadol 50 mg OD", "bupropion 150 mg OD"] },
    { takes: ["tramadol 50 mg OD", "duloxetine 30 mg OD"] },
  ],
  [
    "SEIZURE_THRESHOLD_TRAMADOL",
    { takes: ["tramadol 401 mg OD"] },
    { takes: ["tramadol 400 mg OD"] },
  ],
  [
    "CYP2D6",
    { takes: ["paroxetine 20 mg OD", "codeine 30 mg OD"] },
    { takes: ["paroxetine 20 mg OD", opioid] },
  ],
  [
    "DUPLICATE_NSAID",
    { takes: [nsaid, "aspirin 326 mg OD"] },
    { takes: [nsaid, "aspirin 325 mg OD"] },
  ],
  [
    "NSAID_ASPIRIN_GI",
    { takes: [nsaid, "apixaban 5 mg BID"] },
    { takes: ["aspirin 600 mg QID", "apixaban 5 mg BID"] },
  ],
  [
    "TRIPLE_WHAMMY",
    { takes: [nsaid, "lisinopril 5 mg OD", "furosemide 20 mg OD"] },
    { takes: [nsaid, "lisinopril 5 mg OD"] },
  ],
  [
    "DUPLICATE_MUSCLE_RELAXANT",
    { takes: ["baclofen 5 mg OD", "methocarbamol 500 mg OD"] },
    { takes: ["baclofen 5 mg OD", "diazepam 5 mg OD"] },
  ],
  [
    "CNS_STACK",
    { takes: [opioid, "diazepam 2 mg OD", "baclofen 5 mg OD"] },
    { takes: [opioid, "diazepam 2 mg OD"] },
  ],
  [
    "QT_ANTICHOLINERGIC",
    { takes: ["amitriptyline 10 mg OD", "cyclobenzaprine 5 mg OD"], age: 65 },
    { takes: ["amitriptyline 10 mg OD", "cyclobenzaprine 5 mg OD"], age: 64 },
  ],
  ["NSAID_AGE", { takes: [nsaid], age: 65 }, { takes: [nsaid], age: 64 }],
  [
    "NSAID_EGFR_LT_30",
    { takes: [nsaid], evidence: [renal("egfr", 29)] },
    { takes: [nsaid], evidence: [renal("egfr", 30)] },
  ],
  [
    "NSAID_PREGNANCY_AFTER_20W",
    { takes: [nsaid], evidence: [{ kind: "pregnancy", state: "pregnant", weeks: 20 }] },
    { takes: [nsaid], evidence: [{ kind: "pregnancy", state: "pregnant", weeks: 19 }] },
  ],
  [
    "NSAID_PREGNANCY_AFTER_20W",
    {
      takes: [nsaid],
      evidence: [{ kind: "pregnancy", state: "pregnant", weeks: 18, on: "2026-11-08" }],
    },
    {
      takes: [nsaid],
      evidence: [{ kind: "pregnancy", state: "pregnant", weeks: 18, on: "2026-11-09" }],
    },
  ],
  [
    "METHOCARBAMOL_LOADING_GT_72H",
    { takes: ["methocarbamol 1500 mg QID x4 d"] },
    { takes: ["methocarbamol 1500 mg QID x3 d"] },
  ],
  [
    "METHOCARBAMOL_LOADING_GT_72H",
    { takes: ["methocarbamol 4501 mg OD x4 d"] },
    { takes: ["methocarbamol 4500 mg OD x4 d"] },
  ],
  [
    "METHOCARBAMOL_LOADING_GT_72H",
    { takes: [{ name: "methocarbamol", dosage: "1500 mg QID", on: "2026-11-18" }] },
    { takes: [{ name: "methocarbamol", dosage: "1500 mg QID", on: "2026-11-19" }] },
  ],
  [
    "CYCLOBENZAPRINE_GT_3W",
    { takes: ["cyclobenzaprine 10 mg TID x22 d"] },
    { takes: ["cyclobenzaprine 10 mg TID x21 d"] },
  ],
  [
    "CYCLOBENZAPRINE_GT_3W",
    { takes: [{ name: "cyclobenzaprine", courseDays: 14, on: "2026-10-31" }] },
    { takes: [{ name: "cyclobenzaprine", courseDays: 14, on: "2026-11-01" }] },
  ],
  ["NOT_A_LICENSED_DRUG", { takes: ["COX-3 inhibitor"] }, { takes: ["celecoxib 100 mg OD"] }],
];

describe("each alert", () => {
  it.each(cases)("%s speaks of %j, and not of %j", (code, met, notMet) => {
    expect(toCodes(checkOf(met))).toContain(code);
    expect(toCodes(checkOf(notMet))).not.toContain(code);
  });

  it("names the medicines and the evidence that it rests on", () => {
    const [alert] = checkOf({ takes: [nsaid], evidence: [renal("egfr", 20)] }).alerts;
    expect(alert).toMatchObject({ code: "NSAID_EGFR_LT_30", medicines: [nsaid] });
    expect(alert?.evidence.map(({ evidenceId }) => evidenceId)).toEqual(["medicine-0", "other-0"]);
  });
});

describe("review first (F49)", () => {
  it.each([
    [{ takes: [opioid, "diazepam 5 mg OD"] }],
    [{ takes: ["gabapentin 600 mg TID"], evidence: [renal("creatinine-clearance", 40)] }],
    [{ takes: [nsaid], evidence: [renal("egfr", 29)] }],
    [{ takes: ["cyclooxygenase-3 inhibitor"] }],
    [{ takes: ["tramadol 50 mg OD", "phenelzine 15 mg OD"] }],
  ])("%j", (patient) => {
    expect(checkOf({ age: 40, sex: "male", ...patient }).check).toBe("block-review");
  });

  it("nothing else does, and what is only advice leaves the check ok", () => {
    const many = ["ibuprofen 400 mg TID", "naproxen 250 mg BID", "sertraline 50 mg OD"];
    const egfr = [renal("egfr", 60)];
    expect(checkOf({ takes: many, age: 80, sex: "male", evidence: egfr }).check).toBe("warn");
    expect(checkOf({ takes: ["gabapentin 100 mg TID"] }).check).toBe("ok");
  });
});

describe("what is not known", () => {
  const missing = (patient: Medicated) => checkOf(patient).missing.map(({ fact }) => fact);

  it.each([
    ["the age", { takes: [nsaid], evidence: [renal("egfr", 90)], sex: "male" }, "BIRTH_DATE"],
    ["the kidney function", { takes: [nsaid], age: 30, sex: "male" }, "RENAL_FUNCTION"],
    ["a pregnancy", { takes: [nsaid], age: 30, sex: "female" }, "PREGNANCY"],
    [
      "its weeks",
      { takes: [nsaid], age: 30, evidence: [{ kind: "pregnancy", state: "pregnant" }] },
      "PREGNANCY",
    ],
    ["for how long", { takes: ["cyclobenzaprine 5 mg TID"] }, "MEDICINE_COURSE"],
    ["the dose", { takes: [nsaid, "aspirin"], age: 30 }, "MEDICINE_DOSE"],
    ["whether it is prescribed", { takes: [opioid, "diazepam 2 mg OD"] }, "MEDICINE_PRESCRIBED"],
    [
      "whether it is taken",
      { takes: [opioid, { name: "diazepam", status: "unknown" }] },
      "MEDICINE_TAKEN",
    ],
    ["of which substance", { takes: [], evidence: [ill("substance-use-disorder")] }, "SUBSTANCE"],
    ["what a name means", { takes: ["wonderdrug 5 mg OD"] }, "MEDICINE_NAME"],
    ["whether the list is whole", { takes: [opioid], isAsked: false }, "MEDICINES"],
  ] as const)("%s: asked for, and the check is never ok", (_what, patient, fact) => {
    expect(missing(patient)).toContain(fact);
    expect(checkOf(patient).check).not.toBe("ok");
  });

  it("a medicine that may be taken raises no alert, and could make it a review", () => {
    const found = checkOf({ takes: [opioid, { name: "diazepam", status: "unknown" }] });
    expect(toCodes(found)).not.toContain("OPIOID_BENZO");
    expect(found).toMatchObject({ check: "warn", atWorst: "block-review" });
  });

  it("nothing on record and nobody asked is not ok", () => {
    expect(checkOf({ takes: [], isAsked: false })).toMatchObject({ check: "warn", alerts: [] });
    expect(checkOf({ takes: [] })).toMatchObject({ check: "ok", atWorst: "ok", missing: [] });
  });

  it("what a name does not tell, the record of an opioid may", () => {
    const found = checkOf({ takes: [{ name: "wonderdrug", opioid: true }, "diazepam 2 mg OD"] });
    expect(toCodes(found)).toContain("OPIOID_BENZO");
    expect(found.mme.notInTotal).toHaveLength(1);
  });
});
