import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const table = "docs/assurance.md";

/** Requirements that have to stand in the table. */
const required = [
  ...[
    "A-02",
    "A-06",
    "A-07",
    "A-08",
    "A-10",
    "A-12",
    "A-13",
    "A-14",
    "A-15",
    "A-18",
    "A-19",
    "A-20",
  ],
  ...["A-21", "A-22", "A-24", "A-25", "A-26", "A-27", "A-29", "A-32", "A-33", "A-40", "A-41"],
  ...["B-03", "B-04", "B-07", "B-18", "D-01"],
];

const rows = readFileSync(table, "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, number = ""]) => /^[ABD]-\d{2}$/.test(number))
  .map(([, number = "", , file = "", title = ""]) => ({
    number,
    file,
    title: title.replace(/^`(.*)`$/, "$1"),
  }));

describe.each(rows)("$number in the table of what is proved where", ({ number, file, title }) => {
  it(`cites a test that is there: ${file}`, () => {
    expect(file).toMatch(/^(tests|e2e)\/.*\.(test|spec)\.ts$/);
    expect(existsSync(file)).toBe(true);
  });

  it(`cites a title that a reader finds there: ${title}`, () => {
    const titles = titlesOf(existsSync(file) ? readFileSync(file, "utf8") : "");
    expect(titles.filter((each) => each.includes(title))).not.toEqual([]);
    expect(title).toContain(number);
  });
});

it("the table names every requirement that has to be proved", () => {
  const named = new Set(rows.map(({ number }) => number));
  expect(required.filter((number) => !named.has(number))).toEqual([]);
});

/** What `describe` and `it` call themselves, however they are called. */
function titlesOf(source: string): readonly string[] {
  const calls = /\b(?:describe|it|test)(?:\.\w+(?:\([\s\S]*?\))?)*\(\s*(["'`])((?:(?!\1).)+)\1/g;
  return [...source.matchAll(calls)].map(([, , title = ""]) => title);
}
