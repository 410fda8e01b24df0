import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { Fault } from "../fault";
import { findBinaries } from "../postgres/binaries";
import { clearStaleLock, prepareDataFolder, runningServer } from "../postgres/data-folder";
import {
  appRole,
  ensureDatabase,
  ensureRole,
  ownerRole,
  withClient,
  withDatabase,
  withRole,
} from "../postgres/roles";
import { freePort, type Server, startServer } from "../postgres/server";
import { mayEnter, type ServerAccount, serverAccount } from "../postgres/server-account";
import type { DatabaseUrls } from "../postgres/throwaway-server";
import { dataRoot, readSecrets } from "./secrets";

export type PlannerDatabase = DatabaseUrls & {
  /** `given`: DATABASE_URL; `started`: ours, ended by stop; `joined`: another command's. */
  readonly origin: "given" | "started" | "joined";
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Where the server was and will be, kept between starts. */
const Place = z.object({ folder: z.string(), port: z.int().positive() });
type Place = z.infer<typeof Place>;

const never = new Promise<void>(() => undefined);

/**
 * The database of this installation: the server of DATABASE_URL, or the one that comes with the
 * planner, its data kept in `.data` between starts.
 *
 * @param join use a server that another command started on the same data, instead of refusing
 * @throws Fault with one sentence when it cannot be had
 */
export async function openPlannerDatabase(join = false): Promise<PlannerDatabase> {
  const given = process.env["DATABASE_URL"];
  return given ? openGiven(given) : openOwn(join);
}

async function openGiven(ownerUrl: string): Promise<PlannerDatabase> {
  const where = URL.canParse(ownerUrl) ? new URL(ownerUrl).host : "an address that is none";
  try {
    await withClient(ownerUrl, (client) => client.query("select 1"));
  } catch (cause) {
    throw new Fault(
      `The server in DATABASE_URL (${where}) cannot be used: ${reasonOf(cause)}. Start it or correct ` +
        "the address, or unset DATABASE_URL to use the PostgreSQL that comes with the planner.",
    );
  }
  const app = { name: appRole, password: readSecrets().appPassword };
  await ensureRole(ownerUrl, app);
  return {
    ownerUrl,
    appUrl: withRole(ownerUrl, app),
    origin: "given",
    ended: never,
    stop: async () => undefined,
  };
}

async function openOwn(join: boolean): Promise<PlannerDatabase> {
  const secrets = readSecrets();
  const account = serverAccount();
  const place = choosePlace(account);
  if (join && runningServer(place.folder) !== undefined) return databaseAt(place.port, "joined");
  const running = await stillRunning(place.folder);
  if (running !== undefined) {
    throw new Fault(
      `A database server (process ${running}) is already running on ${place.folder}: another start ` +
        `of the planner is open, so stop that one first (or end the server with: kill -INT ${running}).`,
    );
  }

  const { superuserPassword } = secrets;
  const binaries = await findBinaries(account, path.dirname(place.folder));
  prepareDataFolder({ binaries, account, folder: place.folder, superuserPassword });
  clearStaleLock(place.folder);
  const port = await freePort(place.port);
  writePlace({ folder: place.folder, port });
  const server = await startServer({
    binaries,
    account,
    dataFolder: place.folder,
    port,
    superuserPassword,
    logFile: path.join(dataRoot, "postgres.log"),
  });
  await ensureRolesAndDatabase(port);
  return databaseAt(port, "started", server);
}

/** A server whose starter was killed is given a moment to end by itself. */
async function stillRunning(folder: string): Promise<number | undefined> {
  const deadline = Date.now() + 4_000;
  while (runningServer(folder) !== undefined && Date.now() < deadline) await wait(200);
  return runningServer(folder);
}

/** Makes the two roles and the database `planner` on our own server, where they are missing. */
export async function ensureRolesAndDatabase(port: number): Promise<void> {
  const { ownerPassword, appPassword } = readSecrets();
  const adminUrl = superuserUrl(port);
  await ensureRole(adminUrl, { name: ownerRole, password: ownerPassword });
  await ensureRole(adminUrl, { name: appRole, password: appPassword });
  await ensureDatabase(adminUrl, "planner", ownerRole);
}

/** Our own server as its superuser, who makes roles and databases and reads no record. */
export function superuserUrl(port: number): string {
  return address(port, "postgres", readSecrets().superuserPassword, "postgres");
}

function databaseAt(port: number, origin: "started" | "joined", server?: Server): PlannerDatabase {
  const { ownerPassword, appPassword } = readSecrets();
  return {
    ownerUrl: address(port, ownerRole, ownerPassword, "planner"),
    appUrl: address(port, appRole, appPassword, "planner"),
    origin,
    ended: server ? server.ended : never,
    stop: server ? server.stop : async () => undefined,
  };
}

function address(port: number, name: string, password: string, database: string): string {
  const server = withDatabase(`postgresql://127.0.0.1:${port}/`, database);
  return withRole(server, { name, password });
}

/** The place of the last start, else `.data`, else a folder that the server's account can reach. */
function choosePlace(account: ServerAccount): Place {
  const remembered = readPlace();
  if (remembered) return remembered;

  const near = path.join(dataRoot, "postgres");
  if (mayEnter(account, dataRoot)) return { folder: near, port: 0 };

  const id = createHash("sha256").update(dataRoot).digest("hex").slice(0, 12);
  const far = path.join("/var/lib/psps-pathway-planner", id);
  mkdirSync(far, { recursive: true, mode: 0o755 });
  if (mayEnter(account, far)) return { folder: path.join(far, "postgres"), port: 0 };
  throw new Fault(
    `The account postgres can enter neither ${dataRoot} nor ${far}: open one of the folders above ` +
      "them with chmod o+x, or start the planner as another user.",
  );
}

function readPlace(): Place | undefined {
  const file = path.join(dataRoot, "postgres.json");
  if (!existsSync(file)) return undefined;
  const place = Place.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!place.success) return undefined;
  const folder = path.resolve(dataRoot, place.data.folder);
  return existsSync(folder) ? { folder, port: place.data.port } : undefined;
}

/** Written relative to `.data` where it can be, so that a copied checkout gets data of its own. */
function writePlace({ folder, port }: Place): void {
  const place = { folder: folder.startsWith(dataRoot) ? path.basename(folder) : folder, port };
  writeFileSync(path.join(dataRoot, "postgres.json"), `${JSON.stringify(place, null, 2)}\n`);
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return (inner instanceof Error ? inner.message : String(inner)).replace(/[.\s]+$/, "");
}
