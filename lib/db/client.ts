import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";

/** What a query runs in: one open transaction that knows its organisation. */
export type Tx = Prisma.TransactionClient;

/**
 * A request that cannot have a connection is refused, never left hanging; a statement, a wait for a
 * lock and an abandoned transaction all end (milliseconds).
 */
const limits = {
  max: 10,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/** Reads the address at the first query: a build loads this file without a database. */
const postgres: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => new PrismaPg(openPool(), { disposeExternalPool: true }).connect(),
};

/**
 * A connection that breaks while a transaction has it tells so twice: to the statement that is
 * running, which fails, and as an event. Nobody listening to the event would end the whole process.
 */
function openPool(): Pool {
  const pool = new Pool({ connectionString: env().DATABASE_URL, ...limits });
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

declare global {
  /** Next reloads modules in development; keeping the client here keeps one pool. */
  var plannerDb: PrismaClient | undefined;
}

/**
 * The application's own connections. Only `inOrganisation` and the tables that belong to no
 * organisation use it directly: outside a transaction that names one there are no rows.
 */
export const db =
  globalThis.plannerDb ??
  new PrismaClient({
    adapter: postgres,
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });

globalThis.plannerDb = db;
