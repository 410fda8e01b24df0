import { expect, it } from "vitest";
import { toLengthWords } from "@/components/record/to-length-words";

it.each([
  [0, "0 days"],
  [1, "1 day"],
  [7, "7 days"],
  [13, "13 days"],
  [14, "2 weeks"],
  [15, "15 days"],
  [28, "4 weeks"],
  [182, "26 weeks"],
])("says %i days as %s", (days, words) => {
  expect(toLengthWords(days)).toBe(words);
});
