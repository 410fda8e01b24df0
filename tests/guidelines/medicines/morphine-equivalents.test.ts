import { describe, expect, it } from "vitest";
import type { MedicineRules } from "@/lib/domain/medicine/medicine-rules";
import { coreMedicines, ukMedicines, usMedicines } from "@/lib/guidelines/medicines/medicines";
import { checkOf, type Taken, toCodes } from "@/tests/support/medicines";

const mmeOf = (takes: readonly Taken[], rules: MedicineRules, isAsked = true) =>
  checkOf({ takes, isAsked }, rules).mme;

const patch = (name: string, dose: number) => ({ name, dose, unit: "mcg/h" });

describe("the factors of CDC 2022", () => {
  it.each([
    ["codeine 100 mg OD", 15],
    ["hydrocodone 10 mg OD", 10],
    ["hydromorphone 10 mg OD", 50],
    ["methadone 10 mg OD", 47],
    ["morphine 10 mg OD", 10],
    ["oxycodone 10 mg OD", 15],
    ["oxymorphone 10 mg OD", 30],
    ["tapentadol 100 mg OD", 40],
    ["tramadol 100 mg OD", 20],
  ])("%s is %s MME", (taken, mme) => {
    for (const rules of [usMedicines, coreMedicines])
      expect(mmeOf([taken], rules)).toMatchObject({ total: mme, notInTotal: [] });
  });

  it("convert a fentanyl patch by the hour", () => {
    expect(mmeOf([patch("fentanyl", 25)], usMedicines).total).toBe(60);
  });
});

describe("the equivalents of the BNF", () => {
  it.each([
    ["codeine 100 mg OD", 10],
    ["dihydrocodeine 100 mg OD", 10],
    ["hydromorphone 10 mg OD", 50],
    ["morphine 10 mg OD", 10],
    ["oxycodone 10 mg OD", 15],
    ["tapentadol 100 mg OD", 40],
    ["tramadol 100 mg OD", 10],
  ])("%s is %s MME", (taken, mme) => {
    expect(mmeOf([taken], ukMedicines)).toMatchObject({ total: mme, notInTotal: [] });
  });

  it.each([
    [5, 12],
    [10, 24],
    [20, 48],
  ])("a buprenorphine patch of %s mcg/h is %s MME", (strength, mme) => {
    expect(mmeOf([patch("buprenorphine", strength)], ukMedicines).total).toBe(mme);
  });

  it("leaves a patch of a strength that it does not name out of the total", () => {
    expect(mmeOf([patch("buprenorphine", 15)], ukMedicines)).toMatchObject({
      total: undefined,
      notInTotal: [{ why: "there is no factor for a dose of 15 mcg/h" }],
    });
  });
});

describe("an opioid without a factor", () => {
  it.each([
    ["methadone 10 mg OD", ukMedicines, "specialist"],
    ["buprenorphine 8 mg OD", usMedicines, "does not convert"],
    ["dihydrocodeine 30 mg QID", usMedicines, "no factor"],
    ["hydrocodone 10 mg TID", ukMedicines, "no factor"],
    [{ name: "morphine injection", dose: 10, unit: "mg", timesPerDay: 1 }, usMedicines, "mouth"],
    [{ name: "fentanyl", dose: 1, unit: "patch" }, usMedicines, "1 patch"],
  ])("%j is named as not in the total, and never counts as nothing", (taken, rules, why) => {
    const alone = mmeOf([taken], rules);
    expect(alone).toMatchObject({ total: undefined, atLeast: undefined, atMost: undefined });
    expect(alone.notInTotal).toMatchObject([{ why: expect.stringContaining(why) }]);
    const beside = mmeOf([taken, "oxycodone 20 mg TID"], rules);
    expect(beside).toMatchObject({ total: 90, notInTotal: [{}] });
    expect(beside.words).toContain("Not in this total");
  });

  it("keeps open whether the figure for review is reached", () => {
    const found = checkOf({ takes: ["buprenorphine 8 mg OD", "oxycodone 10 mg BID"] }, usMedicines);
    expect(toCodes(found)).not.toContain("MME_GE_50");
    expect(found.check).toBe("warn");
    expect(found.missing.map(({ fact }) => fact)).toContain("MEDICINE_MME");
  });
});

describe("a dose that is not known", () => {
  it("gives a lower end and no total", () => {
    const mme = mmeOf(["oxycodone 20 mg TID", "tramadol"], usMedicines);
    expect(mme).toMatchObject({ total: undefined, atLeast: 90, atMost: undefined });
    expect(mme.words).toContain("At least 90");
  });

  it("is listed with what could not be read", () => {
    expect(mmeOf(["oxycodone as before"], usMedicines).notInTotal).toMatchObject([
      { why: '"as before" in its dosage could not be read' },
    ]);
  });

  it("of a product of two ingredients is the dose of neither", () => {
    const taken = { name: "paracetamol and codeine", dose: 500, unit: "mg", timesPerDay: 4 };
    expect(mmeOf([taken], ukMedicines)).toMatchObject({ total: undefined, notInTotal: [{}] });
  });
});

describe("a name that is not plain", () => {
  it.each(["co-codamol 30/500", "Tylenol with codeine", "paracetamol, caffeine, codeine"])(
    "%s is known to hold an opioid, and its dose is not",
    (name) => {
      const found = checkOf({ takes: [{ name, dosage: "2 tablets QID" }, "diazepam 2 mg OD"] });
      expect(found.mme).toMatchObject({ total: undefined, notInTotal: [{}] });
      expect(toCodes(found)).toContain("OPIOID_BENZO");
    },
  );

  it("that is not recognised is named beside the total, for it may be an opioid", () => {
    const mme = mmeOf(["oxycodone 20 mg TID", "wonderdrug 5 mg OD"], usMedicines);
    expect(mme).toMatchObject({ total: 90, notRecognised: ["wonderdrug 5 mg OD"] });
    expect(mme.words).toContain("Not recognised, and so not looked at: wonderdrug 5 mg OD.");
    expect(mmeOf(["wonderdrug 5 mg OD"], usMedicines).total).toBeUndefined();
  });
});

describe("what is not certainly taken every day", () => {
  it.each([
    ["as needed", "tramadol 50 mg QID prn"],
    ["planned", { name: "tramadol", dosage: "50 mg QID", status: "planned" }],
    ["on hold", { name: "tramadol", dosage: "50 mg QID", status: "on-hold" }],
    ["perhaps not taken", { name: "tramadol", dosage: "50 mg QID", status: "unknown" }],
    ["disputed", { name: "tramadol", dosage: "50 mg QID", disputed: "not this patient" }],
  ])("%s: the total is a range", (_what, taken) => {
    expect(mmeOf(["oxycodone 20 mg TID", taken], usMedicines)).toMatchObject({
      total: undefined,
      atLeast: 90,
      atMost: 130,
      words: "90 to 130 mg of morphine equivalents a day.",
    });
  });

  it.each(["stopped", "not-taken"])("%s: it does not count", (status) => {
    const taken = { name: "tramadol", dosage: "50 mg QID", status };
    expect(mmeOf(["oxycodone 20 mg TID", taken], usMedicines).total).toBe(90);
  });

  it("ended before today: it does not count; ended some time this month: it may", () => {
    const ended = (day: string) => ({
      name: "tramadol",
      dosage: "50 mg QID",
      on: "2026-01-01",
      ended: day,
    });
    expect(mmeOf([ended("2026-11-21")], usMedicines).total).toBe(0);
    expect(mmeOf([ended("2026-11")], usMedicines)).toMatchObject({ atLeast: 0, atMost: 40 });
    expect(mmeOf([ended("2026-12-01")], usMedicines).total).toBe(40);
  });

  it("stopped on a later day: it is taken today", () => {
    const stopped = { name: "tramadol", dosage: "50 mg QID", status: "stopped", on: "2026-01-01" };
    const mme = (ended: string) => mmeOf([{ ...stopped, ended }], usMedicines);
    expect(mme("2026-11-22").total).toBe(0);
    expect(mme("2026-11")).toMatchObject({ atLeast: 0, atMost: 40 });
    expect(mme("2026-12-01").atMost).toBe(40);
  });
});

describe("no opioid on record", () => {
  it("is none once somebody asked, and not known before", () => {
    expect(mmeOf([], usMedicines)).toMatchObject({ total: 0, words: "No opioid is on record." });
    expect(mmeOf([], usMedicines, false).total).toBeUndefined();
  });

  it("is not known while a name is not recognised, and the words never begin with a no", () => {
    const { words } = mmeOf([{ name: "Oramorph", dosage: "10 mg QID" }], usMedicines);
    expect(words).toBe(
      "Whether an opioid is on record is not known. Not recognised, and so not looked at: Oramorph 10 mg QID.",
    );
  });
});

describe("the figures for review", () => {
  const codes = (mg: number) =>
    toCodes(checkOf({ takes: [{ name: "morphine", dose: mg, unit: "mg", timesPerDay: 1 }] }));

  it.each([
    [49.9, []],
    [50, ["MME_GE_50", "OFFER_NALOXONE"]],
    [89.9, ["MME_GE_50", "OFFER_NALOXONE"]],
    [90, ["MME_GE_50", "OFFER_NALOXONE", "MME_GE_90_LEGACY"]],
  ])("%s mg of morphine: %j", (mg, expected) => {
    expect(codes(mg).filter((code) => code !== "OPIOID_TAPER")).toEqual(expected);
  });

  it("90 is shown as a figure of old, and moves nothing", () => {
    const { alerts } = checkOf({ takes: ["morphine 90 mg OD"] });
    expect(alerts.find(({ code }) => code === "MME_GE_90_LEGACY")?.level).toBe("advice");
  });
});
