import type { Client } from "pg";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { aClinic, asApp, connected } from "../support/database";

/** Every table that holds rows of one organisation, as the catalog knows them. */
async function tenantTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and coalesce(obj_description(c.oid), '') not like 'reference:%'
     order by 1`,
  );
  return rows.map(({ name }) => name);
}

describe("A-18: the application's role", () => {
  it("is no superuser, may not bypass row security and owns nothing", async () => {
    const { rows } = await connected("admin", (client) =>
      client.query(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           (select count(*)::int from pg_class where relowner = r.oid) as owned,
           (select count(*)::int from pg_auth_members where member = r.oid) as memberships
         from pg_roles r where rolname = 'planner_app'`,
      ),
    );

    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        memberships: 0,
      },
    ]);
  });

  it("meets row security, enabled and forced, on every table of an organisation", async () => {
    const { rows } = await connected("admin", (client) =>
      client.query(
        `select c.relname from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and coalesce(obj_description(c.oid), '') not like 'reference:%'
           and not (c.relrowsecurity and c.relforcerowsecurity
             and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
               and p.polqual is not null and p.polwithcheck is not null))`,
      ),
    );

    expect(rows).toEqual([]);
    expect((await connected("admin", tenantTables)).length).toBeGreaterThan(25);
  });
});

describe("A-19: without an organisation set", () => {
  it("every table shows no row, though rows are there", async () => {
    const counts = await connected("app", async (client) => {
      const counted: Record<string, string> = {};
      for (const table of await tenantTables(client)) {
        const { rows } = await client.query(`select count(*) from ${table}`);
        counted[table] = rows[0].count;
      }
      return counted;
    });

    expect(new Set(Object.values(counts))).toEqual(new Set(["0"]));
    const { rows } = await connected("admin", (client) =>
      client.query("select count(*)::int > 0 as any from account"),
    );
    expect(rows).toEqual([{ any: true }]);
  });

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
  ])("an insert fails when the setting holds %s", async (_, setting) => {
    const clinic = await aClinic();

    const insert = connected("app", async (client) => {
      if (setting !== undefined)
        await client.query("select set_config('app.organisation_id', $1, false)", [setting]);
      await client.query(
        `insert into patient (organisation_id, patient_id, family_name, given_name, created_at,
           updated_at) values ($1, $2, 'Doe', 'Jo', now(), now())`,
        [clinic, v7()],
      );
    });

    await expect(insert).rejects.toMatchObject({ code: "42501" });
  });

  it("no audit entry can be appended either", async () => {
    const clinic = await aClinic();

    const append = connected("app", (client) =>
      client.query(
        `select append_audit($1, now(), null, 'x', '', 'a', 's', null, null, 'done', 'care', null,
           null, '{}')`,
        [clinic],
      ),
    );

    await expect(append).rejects.toMatchObject({ code: "42501" });
  });
});

describe("A-19: with one organisation set", () => {
  it("a row of another organisation can be neither read, written, moved nor removed", async () => {
    const [mine, theirs] = [await aClinic(), await aClinic()];
    const patientId = await asApp(theirs, aPatient(theirs));

    const seen = await asApp(mine, async (client) => ({
      read: (await client.query("select from patient where patient_id = $1", [patientId])).rowCount,
      changed: (await client.query("update patient set family_name = 'X'")).rowCount,
      removed: (await client.query("delete from patient_word")).rowCount,
    }));

    expect(seen).toEqual({ read: 0, changed: 0, removed: 0 });
    await expect(asApp(mine, aPatient(theirs))).rejects.toMatchObject({ code: "42501" });
    await expect(
      asApp(theirs, (client) => client.query("update patient set organisation_id = $1", [mine])),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("no entry can be appended to another organisation's trail", async () => {
    const [mine, theirs] = [await aClinic(), await aClinic()];

    const append = asApp(mine, (client) =>
      client.query(
        `select append_audit($1, now(), null, 'x', '', 'a', 's', null, null, 'done', 'care', null,
           null, '{}')`,
        [theirs],
      ),
    );

    await expect(append).rejects.toThrow("belongs to the organisation this transaction works for");
  });
});

describe("A-22: nothing steps around row security", () => {
  it("every view runs with the rights of who asks", async () => {
    const { rows } = await connected("admin", (client) =>
      client.query(
        `select relname from pg_class where relnamespace = 'public'::regnamespace
           and relkind in ('v', 'm')
           and not coalesce('security_invoker=true' = any(reloptions), false)`,
      ),
    );

    expect(rows).toEqual([]);
  });

  it("the one function that runs as the owner appends to the trail and returns a number", async () => {
    const { rows } = await connected("admin", (client) =>
      client.query(
        `select proname, prorettype::regtype::text as returns, proretset as set
         from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
      ),
    );

    expect(rows).toEqual([{ proname: "append_audit", returns: "bigint", set: false }]);
  });

  it("no function is open to everybody, and each has its search path fixed", async () => {
    const { rows } = await connected("admin", (client) =>
      client.query(
        `select proname from pg_proc where pronamespace = 'public'::regnamespace
           and (exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner)))
                  where grantee = 0)
             or not coalesce(exists (select from unnest(proconfig) c where c like 'search_path=%'), false))`,
      ),
    );

    expect(rows).toEqual([]);
  });
});

const aPatient = (organisationId: string) => async (client: Client) => {
  const patientId = v7();
  await client.query(
    `insert into patient (organisation_id, patient_id, family_name, given_name, created_at, updated_at)
     values ($1, $2, 'Doe', 'Jo', now(), now())`,
    [organisationId, patientId],
  );
  return patientId;
};
