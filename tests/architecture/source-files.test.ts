import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sources = globSync("{app,components,e2e,lib,prisma,scripts,tests}/**/*.{ts,tsx,mjs}").filter(
  (file) => !/^lib\/db\/generated\/|^tests\/architecture\/planted\//.test(file),
);
const pure = sources.filter((file) => /^lib\/(domain|guidelines)\//.test(file));

describe("every source file", () => {
  it("is one idea, under 300 lines", () => {
    const long = sources.filter((file) => linesOf(file) >= 300);
    expect(long).toEqual([]);
  });

  it("lies in no folder for leftovers", () => {
    const leftovers = /\/(utils?|helpers?|common|misc|types|hooks|constants|index)(\/|\.tsx?$)/;
    expect(sources.filter((file) => leftovers.test(file))).toEqual([]);
  });

  it("leaves nothing to do and skips no test", () => {
    // In halves, so that this file does not find itself.
    const word = new RegExp(
      `\\b(${["TO", "FIX", "HA"].map((half, at) => half + ["DO", "ME", "CK"][at]).join("|")})\\b`,
    );
    const skipped = /\b(it|test|describe)\.(skip|only|todo|fixme)\b/;
    const found = sources.filter((file) => {
      const text = readFileSync(file, "utf8");
      return word.test(text) || skipped.test(text);
    });
    expect(found).toEqual([]);
  });
});

/** The day is an argument: a verdict of last year can be replayed, and no time zone sneaks in. */
describe("the core", () => {
  it("reads no clock and throws no dice (B-18)", () => {
    expect(pure.filter((file) => readsClock(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("is there to be looked at", () => {
    expect(pure.length).toBeGreaterThan(20);
  });

  it.each([
    ["const now = new Date();", true],
    ["const now = Date.now();", true],
    ["const now = performance.now();", true],
    ["const id = Math.random();", true],
    ["const day = date.getDay();", true],
    ["const day = new Date(Date.UTC(2026, 0, 1));", false],
    ["const day = date.getUTCDay();", false],
  ])("is seen to read a clock in: %s", (source, expected) => {
    expect(readsClock(source)).toBe(expected);
  });
});

function readsClock(source: string): boolean {
  return /new Date\(\s*\)|\bDate\.now\b|performance\.now|Math\.random|randomUUID|\.get(Day|Date|Month|FullYear|Hours|Minutes)\(/.test(
    source,
  );
}

function linesOf(file: string): number {
  return readFileSync(file, "utf8").split("\n").length;
}
