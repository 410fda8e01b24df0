import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { readTypedDate } from "@/lib/domain/shared/typed-date";
import { propertyRuns } from "../../support/property-runs";

const read = (text: string) => readTypedDate(text, "day-first", 2026);

describe("a date as people type it", () => {
  it.each([
    ["7/9/61", "1961-09-07", true],
    ["07.09.1961", "1961-09-07", true],
    ["7 sep 1961", "1961-09-07", false],
    ["September 7 1961", "1961-09-07", false],
    ["07-Sep-1961", "1961-09-07", false],
    ["1961-09-07", "1961-09-07", false],
    ["13/9/1961", "1961-09-13", false],
    ["9/9/1961", "1961-09-09", false],
    ["sep 1961", "1961-09", false],
    ["1961", "1961", false],
    ["29/2/2024", "2024-02-29", false],
  ])("reads %s as %s", (text, date, readBack) => {
    expect(read(text)).toEqual({ kind: "date", date, readBack });
  });

  it("follows the organisation's order where day and month could be swapped", () => {
    expect(readTypedDate("7/9/1961", "month-first", 2026)).toMatchObject({ date: "1961-07-09" });
  });

  it.each([
    ["36", "2036"],
    ["37", "1937"],
  ])("takes a year of two digits, %s, for the nearest: %s", (short, year) => {
    expect(read(`1 mar ${short}`)).toMatchObject({ date: `${year}-03-01`, readBack: true });
  });

  it.each(["31/2/2026", "29/2/2025", "13/13/2026", "7/9", "soon", "1/2/3/4", "32 jan 2026", "61"])(
    "does not guess at %s",
    (text) => {
      expect(read(text)).toEqual({ kind: "not-a-date" });
    },
  );

  it("keeps an empty field apart from a wrong one", () => {
    expect(read("  ")).toEqual({ kind: "empty" });
  });

  it("reads back every day that it wrote", () => {
    const days = fc
      .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((date) => PlainDate.parse(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, (day) => {
        expect(read(formatClinical(day))).toEqual({ kind: "date", date: day, readBack: false });
      }),
      propertyRuns(200),
    );
  });
});
