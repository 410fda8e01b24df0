import { describe, expect, it } from "vitest";
import { PatientId } from "@/lib/domain/shared/ids";
import { accept, refuse } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { anActor } from "../support/actors";
import { aClinic, asApp, asOwner, asTamperer } from "../support/database";
import { insertEvidence, insertPatient } from "../support/patient-rows";

const append = `select append_audit($1, now(), null, 'x', '', 'a', 's', null, null, 'done', 'care',
  null, null, '{}')`;

const changes: [string, string][] = [
  ["update", "update audit_entry set outcome = 'x'"],
  ["delete", "delete from audit_entry"],
  ["empty", "truncate audit_entry cascade"],
];

describe("A-25: an audit entry", () => {
  it("says who, in which role, what, on which patient, why, when, from where, with what outcome", async () => {
    const clinic = await aClinic();
    const patientId = PatientId.parse("0193a000-0000-7000-8000-0000000000aa");
    const now = new Date("2026-11-22T09:08:07.654Z");
    const actor = { ...anActor("consultant", clinic), address: "192.0.2.7", sessionRef: "s-1" };

    await carryOut(
      actor,
      {
        action: "evidence:record",
        subject: "evidence",
        subjectId: "0193a000-0000-7000-8000-0000000000bb",
        patientId,
        purpose: "care",
        detail: { before: "aa", after: "bb", nothing: undefined },
      },
      async () => refuse({ kind: "changed-meanwhile" }),
      { now },
    );

    const { rows } = await asApp(clinic, (client) => client.query("select * from audit_entry"));
    expect(rows).toEqual([
      {
        organisation_id: clinic,
        sequence: "1",
        at: now,
        actor_id: actor.id,
        actor_name: "Consultant pain specialist",
        actor_roles: "consultant",
        action: "evidence:record",
        subject: "evidence",
        subject_id: "0193a000-0000-7000-8000-0000000000bb",
        patient_id: patientId,
        outcome: "changed-meanwhile",
        purpose: "care",
        address: "192.0.2.7",
        session_ref: "s-1",
        detail: { before: "aa", after: "bb" },
        previous_hash: "0".repeat(64),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it("has its time in UTC to the millisecond, whatever the clinic's zone", async () => {
    const clinic = await aClinic({ timeZone: "Pacific/Kiritimati" });
    const now = new Date("2026-12-31T23:59:59.999Z");

    await carryOut(
      anActor("consultant", clinic),
      { action: "patient:search", subject: "patient" },
      async () => accept(1),
      { now },
    );

    const { rows } = await asApp(clinic, (client) => client.query("select at from audit_entry"));
    expect(rows).toEqual([{ at: now }]);
  });
});

describe("A-26: the trail as the application's role", () => {
  it("grows through the one function", async () => {
    const clinic = await aClinic();
    await asApp(clinic, (client) => client.query(append, [clinic]));
    await asApp(clinic, (client) => client.query(append, [clinic]));

    const { rows } = await asApp(clinic, (client) =>
      client.query("select sequence, previous_hash, hash from audit_entry order by sequence"),
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(["1", "2"]);
    expect(rows[1].previous_hash).toBe(rows[0].hash);
  });

  it.each([
    ...changes,
    ["insert", "insert into audit_entry select * from audit_entry"],
    ["move the head", "update audit_head set sequence = 0"],
    ["remove the head", "delete from audit_head"],
    ["make a head", "insert into audit_head select * from audit_head"],
    ["hash", "select audit_hash(e) from audit_entry e"],
    ["switch the triggers off", "alter table audit_entry disable trigger all"],
    ["switch row security off", "alter table audit_entry disable row level security"],
    ["become the owner", "set role planner_owner"],
    ["replace the function", "drop function append_audit"],
  ])("cannot %s", async (_, sql) => {
    const clinic = await aClinic();
    await asApp(clinic, (client) => client.query(append, [clinic]));

    const tampering = asApp(clinic, async (client) => {
      await client.query("select set_config('app.maintenance', 'on', true)");
      await client.query(sql);
    });

    await expect(tampering).rejects.toMatchObject({ code: "42501" });
  });
});

describe("A-26: the trail as the owner of the tables", () => {
  it.each(changes)("does not %s", async (_, sql) => {
    const clinic = await aClinic();
    await asApp(clinic, (client) => client.query(append, [clinic]));

    const tampering = asOwner(clinic, (client) => client.query(sql));

    await expect(tampering).rejects.toMatchObject({ code: "42501" });
  });

  it("changes only under the maintenance setting, which the chain then shows", async () => {
    const clinic = await aClinic();
    await asApp(clinic, (client) => client.query(append, [clinic]));

    const { rowCount } = await asTamperer(clinic, (client) =>
      client.query("update audit_entry set outcome = 'x'"),
    );

    expect(rowCount).toBe(1);
  });
});

describe("what is written once", () => {
  it.each([
    "guideline_pack",
    "psychology_text",
    "import_entry",
    "verdict",
    "plan_version",
    "plan_event",
    "consent",
    "decision",
  ])("%s: the application may neither change nor remove it", async (table) => {
    const clinic = await aClinic();
    for (const sql of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set ${table === "guideline_pack" ? "id = id" : "organisation_id = organisation_id"}`,
    ]) {
      await expect(asApp(clinic, (client) => client.query(sql))).rejects.toMatchObject({
        code: "42501",
      });
    }
  });

  it.each([
    "payload = '{}'",
    "event_date = '2000'",
    "recorded_at = now()",
    "patient_id = patient_id",
  ])("evidence: the application may not set %s", async (assignment) => {
    const clinic = await aClinic();
    await expect(
      asApp(clinic, (client) => client.query(`update evidence set ${assignment}`)),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("voided evidence stays voided, whatever the application sets", async () => {
    const clinic = await aClinic();
    const patient = await asApp(clinic, (client) => insertPatient(client, clinic));
    const evidenceId = await asApp(clinic, (client) => insertEvidence(client, patient));
    await asApp(clinic, (client) =>
      client.query(
        `update evidence set status = 'voided', status_reason = 'wrong patient', status_at = now(),
           status_by = recorded_by where evidence_id = $1`,
        [evidenceId],
      ),
    );

    const revived = asApp(clinic, async (client) => {
      await client.query("select set_config('app.maintenance', 'on', true)");
      await client.query("update evidence set status = 'current' where evidence_id = $1", [
        evidenceId,
      ]);
    });

    await expect(revived).rejects.toMatchObject({ code: "42501" });
  });
});
