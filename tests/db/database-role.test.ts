import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import { faultsOfDatabaseRole } from "@/lib/db/database-role";

describe("the database role the planner serves with (A-40)", () => {
  it("is accepted when it owns nothing and cannot step around row security", async () => {
    expect(await faultsOfDatabaseRole(inject("appUrl"))).toEqual([]);
  });

  it("is refused when it owns the tables", async () => {
    expect(await faultsOfDatabaseRole(inject("ownerUrl"))).toEqual([
      "The database role planner_owner owns tables of the planner.",
    ]);
  });

  it("is refused when it is a superuser", async () => {
    expect(await faultsOfDatabaseRole(inject("adminUrl"))).toEqual([
      "The database role postgres is a superuser.",
    ]);
  });

  it("is refused when it may bypass row security", async () => {
    const faults = await withRole("test_bypass", "bypassrls", faultsOfDatabaseRole);
    expect(faults).toEqual(["The database role test_bypass may bypass row security."]);
  });

  it("is refused when it can become the owner of the tables", async () => {
    const faults = await withRole("test_member", "in role planner_owner", faultsOfDatabaseRole);
    expect(faults).toEqual(["The database role test_member owns tables of the planner."]);
  });

  it("cannot be judged when the database does not answer", async () => {
    const nobody = "postgresql://planner_app@127.0.0.1:1/planner";
    await expect(faultsOfDatabaseRole(nobody)).rejects.toThrow("ECONNREFUSED");
  });
});

/** A role for the time of one test, in the test server only. */
async function withRole<T>(
  name: string,
  attributes: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const admin = new Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query(`create role ${name} login password 'for-one-test' ${attributes}`);
  await admin.query(`grant connect on database planner_test to ${name}`);
  const url = new URL(inject("adminUrl"));
  url.username = name;
  url.password = "for-one-test";
  try {
    return await work(url.href);
  } finally {
    await admin.query(`drop owned by ${name}; drop role ${name}`);
    await admin.end();
  }
}
