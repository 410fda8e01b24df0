import { describe, expect, it } from "vitest";
import { toSearchPrefixes, toSearchWords } from "@/lib/domain/patient/search-words";
import { PlainDate } from "@/lib/domain/shared/plain-date";

const today = PlainDate.parse("2026-11-22");
const prefixes = (query: string) => [...toSearchPrefixes(query, "day-first", today)];

describe("what was typed into the search", () => {
  it.each([
    ["Smith", ["smith"]],
    ["  SMITH ,  Jane ", ["smith", "jane"]],
    ["943 476 5919", ["9434765919"]],
    ["smith 943 476", ["smith", "943476"]],
    ["7/9/61", ["1961-09-07"]],
    ["marsh 1961", ["marsh", "1961"]],
    ["7 marsh 61", ["7", "marsh", "61"]],
    ["mar 1961", ["1961-03"]],
    ["1961-09-07 smith", ["1961-09-07", "smith"]],
    ["7/9/31", ["1931-09-07"]],
    ["31/2/1961", ["3121961"]],
    ["Grönberg-O’Sullivan", ["gronbergosullivan"]],
    [" , ", []],
  ])("%s is read as %j", (query, words) => {
    expect(prefixes(query)).toEqual(words);
  });
});

it("finds a double name by the whole and by each part", () => {
  const words = toSearchWords({
    familyName: "Grönberg-O’Sullivan",
    givenName: "Åsa",
    identifiers: [],
  });
  for (const query of ["gronberg", "o'sullivan", "sullivan", "Grönberg-O'Sullivan", "asa"])
    for (const prefix of prefixes(query))
      expect(words.some((word) => word.startsWith(prefix))).toBe(true);
});
