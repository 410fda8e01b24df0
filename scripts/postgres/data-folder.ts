import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Binaries } from "./binaries";
import { Fault } from "./fault";
import { type ServerAccount, serverEnvironment } from "./server-account";

export type DataFolder = {
  readonly binaries: Binaries;
  readonly account: ServerAccount;
  readonly folder: string;
  readonly superuserPassword: string;
};

/**
 * Makes a data folder that a server can start on; leaves one that exists as it is.
 *
 * It is made beside its place and moved there when complete, so that an interrupted start leaves
 * nothing half-made behind.
 *
 * @throws Fault when the folder there belongs to another account or another PostgreSQL
 */
export function prepareDataFolder(options: DataFolder): "made" | "kept" {
  const { folder, account } = options;
  if (existsSync(path.join(folder, "PG_VERSION"))) {
    refuseForeign(options);
    return "kept";
  }

  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  if (account) chownSync(partial, account.uid, account.gid);
  initialise(options, partial);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return "made";
}

/**
 * Looks at the lock that a server leaves in its data folder.
 *
 * A lock whose process has ended is left to PostgreSQL, which recovers by itself. A lock whose
 * number now belongs to another program, as after a restart of the machine, is removed.
 *
 * @throws Fault when a server is running on the folder
 */
export function clearStaleLock(folder: string): "none" | "recovering" {
  const lock = path.join(folder, "postmaster.pid");
  if (!existsSync(lock)) return "none";

  const pid = Number.parseInt(readFileSync(lock, "utf8"), 10);
  if (Number.isInteger(pid) && commandOf(pid).includes(folder)) {
    throw new Fault(
      `A database server (process ${pid}) is already running on ${folder}: another start of the ` +
        `planner is open, so stop that one first (or end the server with: kill -INT ${pid}).`,
    );
  }
  rmSync(lock);
  return "recovering";
}

function commandOf(pid: number): string {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "args=", "-p", String(pid)], {
    encoding: "utf8",
  });
  if (stdout) return stdout;
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\0", " ") : "";
}

function refuseForeign({ folder, account }: DataFolder): void {
  const version = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new Fault(
      `The database in ${folder} was made by PostgreSQL ${version} and this is PostgreSQL 18: ` +
        "move the folder away, or carry its content over with pg_dump.",
    );
  }
  const owner = statSync(folder).uid;
  const expected = account ? account.uid : process.getuid?.();
  if (owner !== expected) {
    throw new Fault(
      `The database in ${folder} belongs to another account of this machine (number ${owner}): ` +
        "start the planner as the one who made it, or give the folder away with chown.",
    );
  }
}

function initialise({ binaries, account, superuserPassword }: DataFolder, folder: string): void {
  const passwordFolder = mkdtempSync(path.join(tmpdir(), "planner-"));
  const passwordFile = path.join(passwordFolder, "password");
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (account) {
    chownSync(passwordFolder, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }

  const { status, stderr } = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--lc-messages=C",
      "--no-instructions",
      "--no-sync",
    ],
    { ...account, cwd: "/", encoding: "utf8", env: serverEnvironment },
  );
  rmSync(passwordFolder, { recursive: true, force: true });
  if (status !== 0) {
    throw new Fault(`The database folder could not be made: ${stderr.trim().split("\n").at(-1)}.`);
  }
}
