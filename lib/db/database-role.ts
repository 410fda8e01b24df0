import "server-only";
import { Client } from "pg";

/**
 * Why a connection must not be used by the application, one sentence each; none when it may be.
 *
 * Row-level security holds only for a role that is no superuser, may not bypass it, and can not act
 * as the owner of a table. Asked on a connection of its own, before the pool opens.
 *
 * @throws when the database cannot be reached
 */
export async function faultsOfDatabaseRole(connectionString: string): Promise<readonly string[]> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<Standing>(standing);
    return rows.flatMap(toFaults);
  } finally {
    await client.end();
  }
}

type Standing = {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
};

const standing = `
  select current_user as name, rolsuper as superuser, rolbypassrls as bypasses,
    exists (
      select from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
        and pg_has_role(current_user, relowner, 'MEMBER')
    ) as owns
  from pg_roles where rolname = current_user`;

function toFaults({ name, superuser, bypasses, owns }: Standing): readonly string[] {
  if (superuser) return [`The database role ${name} is a superuser.`];
  return [
    ...(bypasses ? [`The database role ${name} may bypass row security.`] : []),
    ...(owns ? [`The database role ${name} owns tables of the planner.`] : []),
  ];
}
