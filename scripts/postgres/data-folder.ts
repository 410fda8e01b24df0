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
import { Fault } from "../fault";
import type { Binaries } from "./binaries";
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

/** The process number of a server that runs on a data folder, if one does. */
export function runningServer(folder: string): number | undefined {
  const lock = path.join(folder, "postmaster.pid");
  if (!existsSync(lock)) return undefined;

  const pid = Number.parseInt(readFileSync(lock, "utf8"), 10);
  return Number.isInteger(pid) && commandOf(pid).includes(folder) ? pid : undefined;
}

/**
 * Removes the lock of a server that has ended, as after a power cut.
 *
 * Its process number may belong to another program by now; PostgreSQL would take that for a
 * running server and refuse. Call it only where runningServer finds none.
 */
export function clearStaleLock(folder: string): void {
  rmSync(path.join(folder, "postmaster.pid"), { force: true });
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
