import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Written in halves, so that this file does not find itself. */
const secrets = [
  ["-----BEGIN ", "[A-Z ]*PRIVATE KEY-----"],
  ["AKI", "A[0-9A-Z]{16}"],
  ["gh", "[pousr]_[A-Za-z0-9]{36}"],
  ["xo", "x[baprs]-[A-Za-z0-9-]{10,}"],
  ["ey", "J[A-Za-z0-9_-]{10,}\\.ey", "J[A-Za-z0-9_-]{10,}\\."],
  ["postgres(ql)?://[a-z_]+", ":[^@$\\s{}:/]{8,}@(?!localhost|127)"],
].map((parts) => parts.join(""));

const machinePaths = new RegExp(
  ["(^|[\\s\"'`(=:])/(wor", "k|hom", "e/[a-z]+|User", "s)/"].join(""),
  "m",
);

const files = listTracked();

describe("what is committed", () => {
  it("holds no secret", () => {
    expect(filesWith(new RegExp(secrets.join("|")))).toEqual([]);
  });

  it("names no folder of one person's machine", () => {
    expect(filesWith(machinePaths)).toEqual([]);
  });

  it("holds nothing that is generated or private to one installation", () => {
    const generated =
      /(^|\/)(node_modules|\.next|\.data|test-results|playwright-report)\/|^lib\/db\/generated\/|\.tsbuildinfo$|(^|\/)\.env/;
    expect(files.filter((file) => generated.test(file))).toEqual([]);
  });

  it("is there to be looked at", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each([
    ["-----BEGIN RSA ", "PRIVATE KEY-----"],
    ["AKI", "AIOSFODNN7EXAMPLE"],
    ["postgresql://planner", ":hunter2hunter2@db.example/planner"],
  ])("is seen to hold a secret in: %s...", (...parts) => {
    expect(new RegExp(secrets.join("|")).test(parts.join(""))).toBe(true);
  });
});

it("never held a private key, in any commit", () => {
  const found = git("log", "--all", "--format=%H", `-G${secrets[0]}`).trim();
  expect(found).toBe("");
});

function filesWith(pattern: RegExp): string[] {
  return files
    .filter((file) => /\.(png|woff2?|ttf|pdf|ico)$/.test(file) === false)
    .filter((file) => pattern.test(readFileSync(file, "utf8")));
}

function listTracked(): string[] {
  return git("ls-files", "-z")
    .split("\0")
    .filter((file) => file !== "" && existsSync(file));
}

/** The checkout may belong to another account than the one that runs the tests. */
function git(...parameters: string[]): string {
  return execFileSync("git", ["-c", "safe.directory=*", ...parameters], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
}
