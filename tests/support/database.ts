import { Client } from "pg";
import { v7 } from "uuid";
import { inject } from "vitest";
import { OrganisationId } from "@/lib/domain/shared/ids";
import { migrate } from "@/scripts/migrate";
import { ensureDatabase, ownerRole, withDatabase } from "@/scripts/postgres/roles";
import { type ClinicSettings, createClinic } from "./clinic-rows";

/** A clinic nobody else uses, with one account for each role (see anActor). */
export async function aClinic(
  settings: Omit<ClinicSettings, "organisationId"> = {},
): Promise<OrganisationId> {
  const organisationId = OrganisationId.parse(v7());
  await createClinic(urls.owner, { organisationId, ...settings });
  return organisationId;
}

const urls = { app: inject("appUrl"), owner: inject("ownerUrl"), admin: inject("adminUrl") };

/**
 * Gives this test file a database to itself, for faults that others must not meet. Call it in a
 * beforeAll, before the first use case runs.
 */
export async function useOwnDatabase(): Promise<void> {
  const name = `own_${v7().replaceAll("-", "")}`;
  await ensureDatabase(urls.admin, name, ownerRole);
  urls.app = withDatabase(urls.app, name);
  urls.owner = withDatabase(urls.owner, name);
  urls.admin = withDatabase(urls.admin, name);
  await migrate(urls.owner);
  process.env["DATABASE_URL"] = urls.app;
}

type Work<T> = (client: Client) => Promise<T>;

/** One transaction as the application's role, for one organisation: what the app could at most do. */
export function asApp<T>(organisationId: string, work: Work<T>): Promise<T> {
  return inTransaction(urls.app, organisationId, work);
}

/** One transaction as the owner of the tables, for one organisation. */
export function asOwner<T>(organisationId: string, work: Work<T>): Promise<T> {
  return inTransaction(urls.owner, organisationId, work);
}

/** The owner with the maintenance setting: somebody who can change even what is written once. */
export function asTamperer<T>(organisationId: string, work: Work<T>): Promise<T> {
  return asOwner(organisationId, async (client) => {
    await client.query("set local app.maintenance = 'on'");
    return work(client);
  });
}

/** One connection without an organisation, closed whatever happens. */
export async function connected<T>(role: "app" | "owner" | "admin", work: Work<T>): Promise<T> {
  const client = new Client({ connectionString: urls[role] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Connections whose last transaction was committed: to open one takes longer than most questions. */
const idle = new Map<string, Client[]>();

async function inTransaction<T>(url: string, organisationId: string, work: Work<T>): Promise<T> {
  const client = idle.get(url)?.pop() ?? (await open(url));
  try {
    await client.query("begin");
    await client.query("select set_config('app.organisation_id', $1, true)", [organisationId]);
    const result = await work(client);
    await client.query("commit");
    idle.set(url, [...(idle.get(url) ?? []), client]);
    return result;
  } catch (cause) {
    await client.end();
    throw cause;
  }
}

async function open(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  // The server may end before this process does, which is no fault of a test.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
