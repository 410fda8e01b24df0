import { describe, expect, it } from "vitest";
import { readDosage } from "@/lib/domain/medicine/read-dosage";

const once = { least: 1, most: 1 };

describe("a dosage as it is written", () => {
  it.each([
    ["20 mg TID", 20, 3],
    ["50 mg QID", 50, 4],
    ["75 mg OD", 75, 1],
    ["5 mg b.d.", 5, 2],
    ["600mg t.d.s.", 600, 3],
    ["10 mg nocte", 10, 1],
    ["2 x 50 mg BID", 100, 2],
    ["60 mg once daily", 60, 1],
    ["400 mg three times a day with food", 400, 3],
    ["5 mg every 6 hours", 5, 4],
    ["5 mg q8h", 5, 3],
    ["5 mg 12 hourly", 5, 2],
    ["take 25 mg by mouth every other day", 25, 0.5],
    ["70 mg weekly", 70, 1 / 7],
  ])("%s: %s mg, %s times a day", (text, amount, times) => {
    const read = readDosage(text);
    expect(read.amount).toEqual({ least: amount, most: amount, unit: "mg" });
    expect(read.timesPerDay?.most).toBeCloseTo(times);
    expect(read).toMatchObject({ unread: undefined, asNeeded: false });
  });

  it("keeps a range a range, of the dose and of how often", () => {
    expect(readDosage("5-10 mg q4-6h prn")).toMatchObject({
      amount: { least: 5, most: 10, unit: "mg" },
      timesPerDay: { least: 4, most: 6 },
      asNeeded: true,
      unread: undefined,
    });
  });

  it.each([
    ["1500 mg QID x21 d", 21],
    ["10 mg TID for 3 weeks", 21],
    ["10 mg TID x 2 months", 60],
  ])("%s: %s days", (text, days) => {
    expect(readDosage(text)).toMatchObject({ courseDays: days, unread: undefined });
  });

  it("reads a patch by the hour, and a stated maximum", () => {
    expect(readDosage("25 micrograms/hour every 72 hours").amount?.unit).toBe("mcg/h");
    expect(readDosage("50 mg QID prn, max 150 mg per day").mostPerDay).toEqual({
      amount: 150,
      unit: "mg",
    });
  });

  it.each([
    ["as directed", "as directed"],
    ["20 mg TID then reduce", "then reduce"],
    ["300 mg in the morning and 600 mg at night", "and 600 mg at night"],
    ["20 mg TID 20 mg TID", "20 mg tid"],
    ["1,500 mg QID", "1,500 mg qid"],
    ["twenty mg TID", "twenty mg tid"],
    ["5 mg every 0 hours", "every 0 hours"],
    ["5 mg/kg BID", "/kg bid"],
    ["10 mg/5 ml BID", "/5 ml bid"],
  ])("%s: says what it could not read", (text, unread) => {
    expect(readDosage(text).unread).toContain(unread);
  });

  it("reads no dose where none is written, and nothing into an empty text", () => {
    expect(readDosage("TID")).toMatchObject({ amount: undefined, timesPerDay: { least: 3 } });
    expect(readDosage("")).toMatchObject({ amount: undefined, timesPerDay: undefined });
    expect(readDosage("daily").timesPerDay).toEqual(once);
  });
});
