import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = globSync("{app,components,lib}/**/*.{ts,tsx}").filter((file) =>
  /^\s*["']use server["'];?/m.test(readFileSync(file, "utf8")),
);

/** Every export of a "use server" file answers HTTP requests, whoever sends them. */
describe.each(files)("%s", (file) => {
  const source = readFileSync(file, "utf8");

  it("is an actions file next to its route", () => {
    expect(file).toMatch(/^app\/.*actions\.ts$/);
    expect(source).toMatch(/^"use server";/);
  });

  it("asks who is calling before anything else (A-13)", () => {
    for (const action of actionsOf(source)) expect(action).toMatch(firstAsksWho);
  });

  it("exports nothing but actions", () => {
    const values = source.match(/^export (?!type )/gm) ?? [];
    expect(values).toHaveLength(actionsOf(source).length);
  });
});

it("finds the actions it is meant to guard", () => {
  expect(files.length).toBeGreaterThan(0);
});

/** Signing in is the one thing that nobody can be signed in for. */
const firstAsksWho = /^signIn\w*\(|\{\n {2}const actor = await requireActor\(\);/;

function actionsOf(source: string): readonly string[] {
  return source.split(/^export async function /m).slice(1);
}
