import { describe, expect, it } from "vitest";
import {
  formatBirth,
  formatIdentifier,
  formatName,
  isNhsNumber,
  toInitials,
} from "@/lib/domain/patient/patient-words";
import { PartialDate, PlainDate } from "@/lib/domain/shared/plain-date";

const on = PlainDate.parse("2026-11-22");

describe("a patient's name", () => {
  it("stands with the family name in capitals, the given name and the title", () => {
    const named = { familyName: "Smith", givenName: "Jane", title: "Mrs" };
    expect(formatName(named)).toBe("SMITH, Jane (Mrs)");
  });

  it("may be one letter only", () => {
    const named = { familyName: "O", givenName: "", title: undefined };
    expect([formatName(named), toInitials(named)]).toEqual(["O", "O."]);
  });

  it("gives a page title no more than its initials", () => {
    expect(toInitials({ familyName: "smith", givenName: "Åsa Jane", title: "Dr" })).toBe("Å.S.");
  });
});

describe("age", () => {
  it.each([
    ["1961-11-22", "22-Nov-1961 (65y)"],
    ["1961-11-23", "23-Nov-1961 (64y)"],
    ["1961-11", "Nov-1961 (64-65y)"],
    ["1961-12", "Dec-1961 (64y)"],
    ["1961", "1961 (64-65y)"],
  ])("of somebody born %s reads %s on 22-Nov-2026", (birth, words) => {
    expect(formatBirth(PartialDate.parse(birth), on)).toBe(words);
  });

  it("is not recorded where the birth date is not", () => {
    expect(formatBirth(undefined, on)).toBe("Not recorded");
  });
});

describe("an NHS number", () => {
  it.each([
    ["9434765919", true],
    ["9434765918", false],
    ["943476591", false],
    ["94347659190", false],
    ["943476591X", false],
  ])("%s is checked by its last digit: %s", (value, answer) => {
    expect(isNhsNumber(value)).toBe(answer);
  });

  it("is shown in groups of three, three and four", () => {
    expect(formatIdentifier({ system: "nhs-number", value: "9434765919" })).toBe("943 476 5919");
  });
});
