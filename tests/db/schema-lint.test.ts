import { describe, expect, it } from "vitest";
import { getTreatment, TreatmentId, treatments } from "@/lib/domain/catalogue/treatment";
import { connected } from "../support/database";

const query = (sql: string) => connected("admin", async (client) => (await client.query(sql)).rows);

/** The tables of organisations, each with the number of its column organisation_id. */
const tenants = `tenant as (
  select c.oid, c.relname, a.attnum from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and coalesce(obj_description(c.oid), '') not like 'reference:%')`;

describe("D-01: the schema can be spread over machines by organisation", () => {
  it("every key of an organisation's table begins with the organisation", async () => {
    expect(
      await query(
        `with ${tenants} select relname from tenant t where not exists (
           select from pg_index i where i.indrelid = t.oid and i.indisprimary
             and i.indkey[0] = t.attnum)`,
      ),
    ).toEqual([]);
  });

  it("every unique index holds the organisation, first, so that it tells nothing of others", async () => {
    expect(
      await query(
        `with ${tenants} select t.relname, i.indexrelid::regclass::text from tenant t
         join pg_index i on i.indrelid = t.oid
         where i.indisunique and i.indkey[0] is distinct from t.attnum`,
      ),
    ).toEqual([]);
  });

  it("every pointer between organisations' tables holds the organisation on both sides", async () => {
    expect(
      await query(
        `with ${tenants} select k.conname from pg_constraint k
         join tenant child on child.oid = k.conrelid
         join tenant parent on parent.oid = k.confrelid
         where k.contype = 'f' and not exists (
           select from generate_subscripts(k.conkey, 1) as place
           where k.conkey[place] = child.attnum and k.confkey[place] = parent.attnum)`,
      ),
    ).toEqual([]);
  });

  it("a pointer that leaves the organisation goes to a reference table", async () => {
    expect(
      await query(
        `with ${tenants} select distinct k.confrelid::regclass::text as name from pg_constraint k
         join tenant child on child.oid = k.conrelid
         where k.contype = 'f' and k.confrelid not in (select oid from tenant) order by 1`,
      ),
    ).toEqual([{ name: "guideline_pack" }, { name: "treatment_rule" }]);
  });

  it("a child of a patient points with the patient at whatever else belongs to a patient", async () => {
    expect(
      await query(
        `with ${tenants}, of_patient as (
           select t.oid, a.attnum from tenant t
           join pg_attribute a on a.attrelid = t.oid and a.attname = 'patient_id')
         select distinct k.conname from pg_constraint k
         join of_patient child on child.oid = k.conrelid
         join of_patient parent on parent.oid = k.confrelid
         where k.contype = 'f' and k.conrelid <> k.confrelid
           and not exists (
             select from generate_subscripts(k.conkey, 1) as place
             where k.conkey[place] = child.attnum and k.confkey[place] = parent.attnum)
         order by 1`,
      ),
      // Versions belong to a plan that is pointed at with its patient; an import brings many patients.
    ).toEqual([
      { conname: "consent_version" },
      { conname: "import_entry_run" },
      { conname: "plan_current_version" },
      { conname: "plan_step_state_version" },
    ]);
  });

  it("no number is dealt out by the database", async () => {
    expect(await query("select relname from pg_class where relkind = 'S'")).toEqual([]);
    expect(
      await query(
        `select attname from pg_attribute a join pg_class c on c.oid = a.attrelid
         where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`,
      ),
    ).toEqual([]);
  });

  it("the tables without an organisation are these reference tables and no others", async () => {
    const rows = await query(
      `with ${tenants} select relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and c.oid not in (select oid from tenant) order by 1`,
    );

    expect(rows.map(({ name }) => name)).toEqual([
      "_prisma_migrations",
      "clinic_code",
      "guideline_pack",
      "sign_in_failure",
      "treatment_rule",
    ]);
  });
});

describe("what the database believes about treatments", () => {
  it("is what the catalogue says", async () => {
    const rows = await query("select * from treatment_rule order by treatment");

    expect(rows).toEqual(
      treatments
        .map(({ id, invasive, approval, steppingDown }) => ({
          treatment: id,
          invasive,
          approval,
          stepping_down: steppingDown,
        }))
        .toSorted((one, other) => (one.treatment < other.treatment ? -1 : 1)),
    );
    expect(TreatmentId.options.map(getTreatment)).toHaveLength(rows.length);
  });
});
