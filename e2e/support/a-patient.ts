import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import type { Case } from "./cases";
import { type Wish, WrittenRecord } from "./wish";

const run = promisify(execFile);

/** Letters only, so that a search for it finds one patient and no other run's. */
export function aFamilyName(): string {
  const letters = [...randomBytes(8)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `Journey${letters.join("")}`;
}

/**
 * A synthetic patient of the Riverside clinic, nobody else's, written through the use cases.
 *
 * @throws when a use case refuses
 */
export async function aPatient(
  wanted: Case,
  plan?: NonNullable<Wish["plan"]>,
): Promise<WrittenRecord> {
  const familyName = aFamilyName();
  const hospitalNumber = `E2E${randomBytes(5).toString("hex").toUpperCase()}`;
  const wish: Wish = { case: wanted, familyName, hospitalNumber, plan };
  const parameters = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "e2e/support/write-record.ts",
  ];
  const { stdout } = await run(process.execPath, [...parameters, JSON.stringify(wish)], {
    env: { ...process.env, ...toSettings() },
  });
  return WrittenRecord.parse(JSON.parse(stdout));
}

/** The database of this run, as the application's own role. */
function toSettings(): Record<string, string> {
  const { appUrl } = JSON.parse(readFileSync(".data/e2e/database.json", "utf8"));
  return {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
    PUBLIC_ORIGIN: "http://localhost",
  };
}
