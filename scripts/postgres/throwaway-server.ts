import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBinaries } from "./binaries";
import { prepareDataFolder } from "./data-folder";
import { appRole, ensureDatabase, ensureRole, ownerRole, withDatabase, withRole } from "./roles";
import { freePort, startServer } from "./server";
import { serverAccount } from "./server-account";

/** How the two roles of the planner reach one database. */
export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string };

export type ThrowawayServer = {
  /** Superuser connection to the database `postgres`: for tests of what even it must not find. */
  readonly adminUrl: string;
  /** Makes an empty database with the roles planner_owner and planner_app. */
  readonly createDatabase: (name: string) => Promise<DatabaseUrls>;
  readonly stop: () => Promise<void>;
};

/** Nothing here outlives the test run, so nothing needs to survive a power cut. */
const fast = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts a PostgreSQL of its own on a free port, gone with its data when stopped. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "planner-postgres-"));
  chmodSync(folder, 0o755);
  const account = serverAccount();
  const binaries = await findBinaries(account, path.join(tmpdir(), "planner-binaries"));
  const dataFolder = path.join(folder, "data");
  const superuserPassword = newPassword();
  prepareDataFolder({ binaries, account, folder: dataFolder, superuserPassword });

  const server = await startServer({
    binaries,
    account,
    dataFolder,
    superuserPassword,
    port: await freePort(),
    logFile: path.join(folder, "postgres.log"),
    settings: { ...fast, max_connections: "200" },
  });
  const adminUrl = `postgresql://postgres:${superuserPassword}@127.0.0.1:${server.port}/postgres`;
  const owner = { name: ownerRole, password: newPassword() };
  const app = { name: appRole, password: newPassword() };
  await ensureRole(adminUrl, owner);
  await ensureRole(adminUrl, app);

  return {
    adminUrl,
    createDatabase: async (name) => {
      await ensureDatabase(adminUrl, name, ownerRole);
      const url = withDatabase(adminUrl, name);
      return { ownerUrl: withRole(url, owner), appUrl: withRole(url, app) };
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** 192 random bits, in characters that need no escape in an address. */
export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
