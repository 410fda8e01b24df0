import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { Fault } from "../fault";

/** Owns the database and its tables; runs migrations and the seed. Subject to row-level security. */
export const ownerRole = "planner_owner";

/** What the application connects as: owns nothing and cannot step around row-level security. */
export const appRole = "planner_app";

export type Role = { readonly name: string; readonly password: string };

/**
 * Makes a role that can sign in and nothing more, or gives an existing one our password.
 *
 * Only a superuser could take powers away from an existing role; a server started with one that has
 * too many refuses by itself.
 *
 * @throws Fault when the connection may not do it
 */
export async function ensureRole(adminUrl: string, { name, password }: Role): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [name]);
    const [verb, powers] = rowCount === 0 ? ["create", noPowers] : ["alter", ""];
    const secret = escapeLiteral(password);
    try {
      await client.query(
        `${verb} role ${escapeIdentifier(name)} login ${powers} password ${secret}`,
      );
    } catch (cause) {
      throw new Fault(
        `The account in DATABASE_URL may not ${verb} the role ${name} ` +
          `(${cause instanceof Error ? cause.message : cause}): use one that has CREATEROLE, and ` +
          "ADMIN OPTION on the role where it is there already.",
      );
    }
  });
}

const noPowers = "nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

/** Makes a database owned by a role, when there is none of that name. */
export async function ensureDatabase(adminUrl: string, name: string, owner: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return;
    await client.query(
      `create database ${escapeIdentifier(name)} owner ${escapeIdentifier(owner)}`,
    );
  });
  await withClient(withDatabase(adminUrl, name), (client) =>
    client.query(`revoke connect, temporary on database ${escapeIdentifier(name)} from public;
      grant connect on database ${escapeIdentifier(name)} to ${escapeIdentifier(appRole)};
      alter schema public owner to ${escapeIdentifier(owner)}`),
  );
}

/** The same server and account, another database. */
export function withDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** The same server and database, another account. */
export function withRole(connectionString: string, { name, password }: Role): string {
  const url = new URL(connectionString);
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** Runs some work on one connection and closes it whatever happens. */
export async function withClient<T>(
  connectionString: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
