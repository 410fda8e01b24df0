import { describe, expect, it } from "vitest";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accept } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { verifyAudit, verifyTrail } from "@/lib/usecases/verify-audit";
import { anActor } from "../support/actors";
import { aClinic, asApp, asTamperer } from "../support/database";

/** A clinic whose trail has some entries, one of them with letters outside ASCII and odd JSON. */
async function aTrail(length = 8): Promise<OrganisationId> {
  const clinic = await aClinic();
  for (let index = 0; index < length; index += 1) {
    await carryOut(
      { ...anActor("consultant", clinic), name: `Dr Müller 😀 ${index}`, address: "192.0.2.7" },
      {
        action: "patient:search",
        subject: "patient",
        subjectId: index % 2 === 0 ? undefined : "x",
        detail: { zahl: 1.5, ä: [null, { tief: "é" }], index },
      },
      async () => accept(index),
    );
  }
  return clinic;
}

const tamper = (clinic: OrganisationId, sql: string) =>
  asTamperer(clinic, (client) => client.query(sql));

const none: ReadonlyMap<number, string> = new Map();

describe("the trail in the database", () => {
  it("is whole, and the database and the verifier agree on every hash", async () => {
    const clinic = await aTrail();

    expect(await verifyTrail(clinic, none)).toMatchObject({
      fault: undefined,
      head: { sequence: 8 },
    });
  });

  it("is whole while entries are being appended", async () => {
    const clinic = await aTrail(2);
    const appending = Promise.all(
      Array.from({ length: 30 }, () =>
        carryOut(
          anActor("consultant", clinic),
          { action: "patient:search", subject: "patient" },
          async () => accept(true),
        ),
      ),
    );

    const walks = await Promise.all(Array.from({ length: 5 }, () => verifyTrail(clinic, none)));
    await appending;

    for (const walk of walks) expect(walk.fault).toBeUndefined();
    expect(await verifyTrail(clinic, none)).toMatchObject({
      fault: undefined,
      head: { sequence: 32 },
    });
  });

  it.each([
    [
      "an edited outcome",
      "update audit_entry set outcome = 'forbidden' where sequence = 3",
      "edited",
      3,
    ],
    ["an edited detail", `update audit_entry set detail = '{}' where sequence = 4`, "edited", 4],
    [
      "an edited time",
      "update audit_entry set at = at + interval '1 ms' where sequence = 5",
      "edited",
      5,
    ],
    ["a deleted entry", "delete from audit_entry where sequence = 3", "missing", 3],
    [
      "two entries that changed places",
      `update audit_entry set sequence = 1000 + sequence where sequence in (3, 4);
       update audit_entry set sequence = 1007 - sequence where sequence > 1000`,
      "wrong-link",
      3,
    ],
    ["a cut-off end", "delete from audit_entry where sequence > 6", "cut-off", 7],
    [
      "an entry put in behind the end",
      `insert into audit_entry select (jsonb_populate_record(e, '{"sequence": 9}')).*
       from audit_entry e where sequence = 8`,
      "wrong-link",
      9,
    ],
  ])("shows %s", async (_, sql, kind, sequence) => {
    const clinic = await aTrail();
    await tamper(clinic, sql);

    expect((await verifyTrail(clinic, none)).fault).toMatchObject({ kind, sequence });
  });

  it("shows an end cut off together with its head, by an anchor kept outside", async () => {
    const clinic = await aTrail();
    const { head } = await verifyTrail(clinic, none);

    await tamper(
      clinic,
      `delete from audit_entry where sequence > 6;
       update audit_head set sequence = 6, hash = (select hash from audit_entry where sequence = 6)`,
    );

    expect((await verifyTrail(clinic, none)).fault).toBeUndefined();
    const anchors = new Map([[head.sequence, head.hash]]);
    expect((await verifyTrail(clinic, anchors)).fault).toMatchObject({
      kind: "cut-off",
      sequence: 7,
    });
  });

  it("shows an end written anew with right hashes, by an anchor kept outside", async () => {
    const clinic = await aTrail();
    const { head } = await verifyTrail(clinic, none);

    await tamper(
      clinic,
      `update audit_entry set actor_name = 'Nobody' where sequence = 8;
       update audit_entry e set hash = audit_hash(e) where sequence = 8;
       update audit_head set hash = (select hash from audit_entry where sequence = 8)`,
    );

    expect((await verifyTrail(clinic, none)).fault).toBeUndefined();
    const anchors = new Map([[head.sequence, head.hash]]);
    expect((await verifyTrail(clinic, anchors)).fault).toMatchObject({
      kind: "anchor-mismatch",
      sequence: 8,
    });
  });

  it("is verified by an auditor, which leaves an entry, and by nobody who may not read it", async () => {
    const clinic = await aTrail(3);

    const verified = await verifyAudit(anActor("auditor", clinic));
    const refused = await verifyAudit(anActor("consultant", clinic));

    expect(verified).toMatchObject({
      ok: true,
      value: { fault: undefined, head: { sequence: 3 } },
    });
    expect(refused).toEqual({ ok: false, refusal: { kind: "forbidden" } });
    const { rows } = await asApp(clinic, (client) =>
      client.query("select action, outcome from audit_entry where sequence > 3 order by sequence"),
    );
    expect(rows).toEqual([
      { action: "audit:read", outcome: "done" },
      { action: "audit:read", outcome: "forbidden" },
    ]);
  });
});
