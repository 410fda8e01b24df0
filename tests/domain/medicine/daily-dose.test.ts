import { describe, expect, it } from "vitest";
import { readDailyDose } from "@/lib/domain/medicine/daily-dose";

const dose = (medicine: Omit<Parameters<typeof readDailyDose>[0], "name"> & { name?: string }) =>
  readDailyDose({ name: "oxycodone", ...medicine }, "").daily;

const mg = (least: number, most = least) => ({ known: true, unit: "mg", least, most });

describe("the daily dose", () => {
  it("comes from the typed fields, whatever their unit of weight", () => {
    expect(dose({ dose: 20, unit: "mg", timesPerDay: 3 })).toEqual(mg(60));
    expect(dose({ dose: 1, unit: "g", timesPerDay: 4 })).toEqual(mg(4000));
    expect(dose({ dose: 500, unit: "mcg", timesPerDay: 2 })).toEqual(mg(1));
  });

  it("comes from the words where the fields are empty", () => {
    expect(dose({ dosage: "20 mg TID" })).toEqual(mg(60));
  });

  it("is open downwards for what is taken as needed, and never above a stated maximum", () => {
    expect(dose({ dose: 50, unit: "mg", timesPerDay: 4, asNeeded: true })).toEqual(mg(0, 200));
    expect(dose({ dosage: "50 mg QID prn, max 150 mg a day" })).toEqual(mg(0, 150));
    expect(dose({ dosage: "5-10 mg q4-6h" })).toEqual(mg(20, 60));
  });

  it("counts pieces only where the name gives one strength", () => {
    const two = { dose: 2, unit: "tablets", timesPerDay: 2 };
    expect(dose({ ...two, name: "oxycodone 5 mg tablets" })).toEqual(mg(20));
    expect(dose(two)).toMatchObject({ known: false, why: expect.stringContaining("strength") });
    expect(dose({ ...two, name: "codeine 30 mg, paracetamol 500 mg" }).known).toBe(false);
    expect(dose({ ...two, name: "morphine 10 mg/5 ml" }).known).toBe(false);
  });

  it("takes a patch by the hour, however often it is changed", () => {
    expect(dose({ dose: 25, unit: "mcg/h", timesPerDay: 1 / 3 })).toEqual({
      known: true,
      unit: "mcg/h",
      least: 25,
      most: 25,
    });
  });

  it.each([
    [{}, "dose is not recorded"],
    [{ dose: 20, timesPerDay: 3 }, "dose is not recorded"],
    [{ dose: 20, unit: "mg" }, "how often"],
    [{ dose: 5, unit: "ml", timesPerDay: 2 }, "cannot be counted"],
    [{ dosage: "as directed" }, "could not be read"],
    [{ dose: 20, unit: "mg", dosage: "as directed" }, "could not be read"],
    [{ dose: 20, unit: "mg", timesPerDay: 3, dosage: "20 mg BID" }, "disagree"],
    [{ dose: 20, unit: "mg", timesPerDay: 3, dosage: "40 mg TID" }, "disagree"],
    [{ dose: 20, unit: "mg", timesPerDay: 3, dosage: "20 mcg TID" }, "disagree"],
  ])("%j stays unknown: %s", (medicine, why) => {
    expect(dose(medicine)).toMatchObject({ known: false, why: expect.stringContaining(why) });
  });

  it("lets the fields stand where they are whole and the words say no more", () => {
    const whole = { dose: 20, unit: "mg", timesPerDay: 3 };
    expect(dose({ ...whole, dosage: "20 mg TID then review" })).toEqual(mg(60));
    expect(dose({ ...whole, dosage: "0.02 g TID" })).toEqual(mg(60));
  });
});

describe("a dose that stands in the name", () => {
  it("is read where all that follows the ingredient is a dosage", () => {
    const read = (name: string, tail: string) => readDailyDose({ name }, tail).daily;
    expect(read("oxycodone 20 mg TID", "20 mg tid")).toEqual(mg(60));
    expect(read("oxycodone 20 mg tablets", "20 mg tablets").known).toBe(false);
    expect(read("oxycodone 20 mg", "20 mg").known).toBe(false);
  });
});
