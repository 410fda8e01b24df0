import { describe, expect, it } from "vitest";
import { listDifferences, mayBeAnotherPerson } from "@/lib/domain/import/same-person";
import { PartialDate } from "@/lib/domain/shared/plain-date";

const person = (familyName: string, birthDate?: string) => ({
  familyName,
  givenName: "Ruth",
  birthDate: birthDate === undefined ? undefined : PartialDate.parse(birthDate),
  recordedSex: undefined,
});

describe("an id that a source uses again", () => {
  it.each([
    ["the same name, nothing else known", "Ashdown", undefined, "Ashdown", undefined, false],
    ["the same name in other letters", "Åshdown", undefined, "ASHDOWN", undefined, false],
    ["the same name, another birth date", "Ashdown", "1964", "Ashdown", "1965", false],
    ["another name, the same birth date", "Ashdown", "1964-05-02", "Merrow", "1964-05-02", false],
    ["another name, a birth date that fits", "Ashdown", "1964", "Merrow", "1964-05-02", false],
    ["another name, another birth date", "Ashdown", "1964", "Merrow", "1988", true],
    ["another name, no birth date", "Ashdown", undefined, "Merrow", "1964", true],
  ])("with %s", (_, name, birth, newName, newBirth, wanted) => {
    expect(mayBeAnotherPerson(person(name, birth), person(newName, newBirth))).toBe(wanted);
  });

  it("names what differs", () => {
    expect(listDifferences(person("Ashdown", "1964"), person("Merrow", "1965"))).toEqual([
      "name",
      "birth date",
    ]);
    expect(listDifferences(person("Ashdown"), person("Ashdown"))).toEqual([]);
  });
});
