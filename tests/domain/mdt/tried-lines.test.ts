import { describe, expect, it } from "vitest";
import { toTriedLines } from "@/lib/domain/mdt/tried-lines";
import { aPicture, type EvidenceInput, nervePain } from "../../support/pictures";

function given(id: string, on: string, reliefPercent?: number): EvidenceInput {
  const relief = reliefPercent === undefined ? {} : { reliefPercent };
  return { id, kind: "treatment-given", on, treatment: "physical-therapy", ...relief };
}

describe("what a meeting sees of what was tried", () => {
  it("goes from worst to best, and what has no recorded relief stands last, never as zero", () => {
    const picture = aPicture(nervePain, [
      given("none", "2025-01-05"),
      given("some", "2024-01-05", 15),
      given("worse", "2023-01-05", -20),
    ]);
    expect(toTriedLines(picture).map(({ id }) => id)).toEqual(["worse", "some", "none"]);
  });

  it("is the last eight", () => {
    const years = Array.from({ length: 10 }, (_, index) => 2010 + index);
    const picture = aPicture(
      nervePain,
      years.map((year) => given(String(year), `${year}-05-05`, 10)),
    );
    expect(
      toTriedLines(picture)
        .map(({ id }) => Number(id))
        .toSorted(),
    ).toEqual(years.slice(2));
  });

  it("leaves psychological care to the record", () => {
    const picture = aPicture(nervePain, [
      { id: "cbt", kind: "treatment-given", on: "2025-01-05", treatment: "cbt" },
    ]);
    expect(toTriedLines(picture)).toEqual([]);
  });

  it("says in one line what it was, when, what it brought and how it ended", () => {
    const ended = {
      ...given("pt", "2024-05-05", 15),
      ending: { kind: "inadequate-response" },
    } as const;
    const [line] = toTriedLines(aPicture(nervePain, [ended]));
    expect(line?.words).toContain(", 2024, 15 %: inadequate response");
  });
});
