import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Fault } from "../fault";

/** Holds everything of this installation that is not in git: database, secrets, audit anchor. */
export const dataRoot = fileURLToPath(new URL("../../.data", import.meta.url));

const Secrets = z.object({
  authSecret: z.string().min(32),
  superuserPassword: z.string().min(32),
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/**
 * The secrets of this installation, made on the first start into a file only its owner may read.
 *
 * @throws Fault when the file is there and damaged: new secrets would not open the database
 */
export function readSecrets(): Secrets {
  // The database below may run as another account, which has to pass through this folder.
  mkdirSync(dataRoot, { recursive: true });
  chmodSync(dataRoot, 0o711);

  const file = path.join(dataRoot, "secrets.json");
  if (!existsSync(file)) {
    writeFileSync(file, `${JSON.stringify(newSecrets(), null, 2)}\n`, { mode: 0o600, flag: "wx" });
  }
  const parsed = Secrets.safeParse(parseJson(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Fault(
    `The secrets in ${file} are damaged: restore the file, or remove .data to begin again without its records.`,
  );
}

function newSecrets(): Secrets {
  return {
    authSecret: randomBytes(48).toString("base64url"),
    superuserPassword: randomBytes(32).toString("base64url"),
    ownerPassword: randomBytes(32).toString("base64url"),
    appPassword: randomBytes(32).toString("base64url"),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
