import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { aDrug } from "@/tests/support/holds";
import { aPicture, nervePain, trialCandidate } from "@/tests/support/pictures";

const folder = mkdtempSync(join(tmpdir(), "assess-"));

async function assess(...parameters: readonly string[]) {
  const run = promisify(execFile);
  const script = ["--conditions=react-server", "scripts/assess.ts", ...parameters];
  return run("node_modules/.bin/tsx", script, { maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

function aFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const asked = ["--pack", "psps-stepwise", "--as-of", "2026-11-22"];

/** Fields of a JSON Schema that carry no description. */
function listUndescribed(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const inside = listUndescribed(value, `${path}/${key}`);
    if (key !== "properties" || typeof value !== "object" || value === null) return inside;
    const bare = Object.entries(value).filter(
      ([, field]) => typeof field !== "object" || field === null || !("description" in field),
    );
    return [...bare.map(([name]) => `${path}/${name}`), ...inside];
  });
}

describe("npm run assess", () => {
  it("prints what a pack says of a picture as JSON, and nothing else", async () => {
    const file = aFile("picture.json", aPicture(nervePain, trialCandidate));
    const { code, stdout, stderr } = await assess(...asked, file);
    expect([code, stderr]).toEqual([0, ""]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      pack: "psps-stepwise",
      version: "1.1.0",
      asOf: "2026-11-22",
      pathway: { level: "none", codes: [] },
    });
    expect(Object.keys(report.treatments)).toHaveLength(30);
    expect(report.treatments["scs-trial"]).toMatchObject({
      verdict: "eligible",
      missing: [],
      earliest: "2026-11-22",
      byProblem: [{ problem: "leg", verdict: "eligible" }],
    });
    expect(report.treatments["scs-trial"].reasons).toContainEqual({ code: "NO_MDT", truth: "met" });
  });

  it("prints the hold of a blood thinner for the day of the procedure, and none without one", async () => {
    const apixaban = aDrug("apixaban");
    const file = aFile("apixaban.json", aPicture(nervePain, [...trialCandidate, apixaban]));
    const { stdout } = await assess(...asked, "--procedure-on", "2026-12-14", file);
    const { holds } = JSON.parse(stdout);
    expect(holds["epidural-steroid-injection"]).toMatchObject({
      class: "high",
      why: [expect.anything(), "Raised one step: previous surgery at the level."],
      procedureDay: "2026-12-14",
      rows: [{ drug: "apixaban", kind: "hold", stop: "2026-12-11", daysWithout: 5 }],
    });
    expect(holds["scs-trial"].rows[0].missing[0].fact).toBe("LEAD_DAYS");
    const without = await assess(...asked, aFile("none.json", aPicture(nervePain, trialCandidate)));
    expect(JSON.parse(without.stdout).holds).toBeUndefined();
    const wrong = await assess(...asked, "--procedure-on", "14 December", file);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("14 December")]);
  });

  it("prints the JSON Schema of the format with units", async () => {
    const { code, stdout } = await assess("--schema");
    expect(code).toBe(0);
    const schema = JSON.stringify(JSON.parse(stdout));
    expect(schema).toContain("0 to 10 points");
    expect(schema).toContain("ml/min");
  });

  it("says in the schema what every field means", async () => {
    const { stdout } = await assess("--schema");
    expect(listUndescribed(JSON.parse(stdout), "")).toEqual([]);
  });

  it.each([
    ["a file that is not there", [...asked, "/nowhere.json"], "cannot be read"],
    ["a file that is not JSON", [...asked, aFile("bad.json", "{")], "is not JSON"],
    [
      "a picture with a wrong value, naming its path",
      [
        ...asked,
        aFile("wrong.json", {
          format: "psps-clinical-picture/1",
          patient: {},
          problems: [],
          evidence: [{ id: "n", kind: "pain-score", on: "2026-11-01", scale: "nrs", value: 11 }],
        }),
      ],
      "at evidence.0.value",
    ],
    [
      "a field that the format has not, naming its path",
      [
        ...asked,
        aFile("voided.json", {
          format: "psps-clinical-picture/1",
          patient: {},
          problems: [],
          evidence: [{ id: "g", kind: "goal", on: "2026-11-01", words: "Walk.", voided: "wrong" }],
        }),
      ],
      "at evidence.0.voided",
    ],
    ["an unknown pack", ["--pack", "x", "--as-of", "2026-11-22", "f"], 'There is no pack "x"'],
    [
      "a day that is none",
      ["--pack", "psps-stepwise", "--as-of", "22/11/2026", "f"],
      "is not a day",
    ],
    ["no file", asked, "Name one file"],
  ])("ends with 1 and one clear sentence for %s", async (_case, parameters, words) => {
    const { code, stdout, stderr } = await assess(...parameters);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(words);
  });
});
