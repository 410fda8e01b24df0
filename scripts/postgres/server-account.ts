import { spawnSync } from "node:child_process";
import { Fault } from "../fault";

/** The system account the server runs as; undefined: the one we run as. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

/** Nothing of our own environment, which holds secrets, reaches the server. */
export const serverEnvironment = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  LC_MESSAGES: "C",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

/**
 * PostgreSQL refuses to run as root, so root hands it to the account `postgres`, made when missing.
 *
 * @throws Fault when the account is missing and cannot be made
 */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return undefined;

  const known = lookUp();
  if (known) return known;

  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const made = lookUp();
  if (made) return made;
  throw new Fault(
    "PostgreSQL refuses to run as root and the account postgres could not be made: " +
      "create it with useradd, or run this command as another user.",
  );
}

/** Whether the server's account can enter a folder, through every folder above it. */
export function mayEnter(account: ServerAccount, folder: string): boolean {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}

function lookUp(): ServerAccount {
  const uid = idOf("-u");
  const gid = idOf("-g");
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idOf(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}
