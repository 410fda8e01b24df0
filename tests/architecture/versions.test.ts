import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const { packages } = Lockfile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const manifest = Manifest.parse(JSON.parse(readFileSync("package.json", "utf8")));

/** Below these, a published advisory applies (assurance, A-41). */
const least = {
  next: "16.2.6",
  react: "19.2.6",
  "react-dom": "19.2.6",
  "next-auth": "4.24.15",
} as const;

describe.each(Object.entries(least))("%s", (name, version) => {
  const found = Object.entries(packages)
    .filter(([folder]) => folder.endsWith(`node_modules/${name}`))
    .map(([, { version: locked }]) => locked ?? "none");

  it(`is locked at ${version} or newer, wherever it is installed (A-41)`, () => {
    expect(found.length).toBeGreaterThan(0);
    for (const locked of found) expect(isAtLeast(locked, version)).toBe(true);
  });
});

describe("comparing versions", () => {
  it.each([
    ["16.2.5", false],
    ["16.2.6", true],
    ["16.10.0", true],
    ["16.2.6-canary.3", false],
    ["15.9.9", false],
    ["none", false],
  ])("takes %s for at least 16.2.6: %s", (version, expected) => {
    expect(isAtLeast(version, "16.2.6")).toBe(expected);
  });
});

it.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))(
  "pins %s exactly",
  (_, range) => {
    expect(range).toMatch(/^\d+\.\d+\.\d+/);
  },
);

/** `npm ci` refuses a lockfile that leaves one out, also on machines that would not install it. */
it("locks the packages of every kind of machine (scripts/complete-lockfile.mjs adds them)", () => {
  const named = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  const locked = new Set(
    Object.keys(packages).map((folder) => folder.slice(folder.lastIndexOf("node_modules/") + 13)),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !locked.has(name))).toEqual([]);
});

function isAtLeast(version: string, floor: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  return version.localeCompare(floor, "en", { numeric: true }) >= 0;
}
