import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileJsonLimits, isWithinLimits, usualJsonLimits } from "@/lib/domain/shared/json-limits";

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => ({ inner }), "end");

describe("the shape of JSON (A-33)", () => {
  it.each([
    [32, true],
    [33, false],
    [5000, false],
  ])("%i levels deep is accepted: %s", (depth, answer) => {
    expect(isWithinLimits(nested(depth), usualJsonLimits)).toBe(answer);
  });

  it.each([
    [1000, true],
    [1001, false],
  ])("an array of %i is accepted: %s", (length, answer) => {
    expect(isWithinLimits({ rows: Array.from({ length }) }, usualJsonLimits)).toBe(answer);
  });

  it("of a whole file may be wider, because each entry is judged by itself, and is capped all the same", () => {
    const entries = (length: number) => ({ entry: Array.from({ length }, () => ({})) });
    expect(isWithinLimits(entries(50_000), fileJsonLimits)).toBe(true);
    expect(isWithinLimits(entries(50_001), fileJsonLimits)).toBe(false);
  });

  it("of any small value is accepted", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 10 }), (value) => {
        expect(isWithinLimits(value, usualJsonLimits)).toBe(true);
      }),
    );
  });
});
