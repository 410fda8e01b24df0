import { describe, expect, it } from "vitest";
import type { AuditEntry } from "@/lib/domain/audit/audit-entry";
import { AuditQuery, AuditSort } from "@/lib/domain/audit/audit-query";
import { listShownPatients } from "@/lib/domain/audit/list-shown-patients";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { accept, refuse } from "@/lib/domain/shared/result";
import { namePatients } from "@/lib/usecases/name-patients";
import { type AuditPage, readAudit } from "@/lib/usecases/read-audit";
import { type Asked, carryOut } from "@/lib/usecases/use-case";
import { anActor } from "../support/actors";
import { aClinic } from "../support/database";
import { aPatient, insist } from "../support/patients";

const patientId = PatientId.parse("0193a000-0000-7000-8000-0000000000aa");

const read = async (organisation: OrganisationId, query: Partial<AuditQuery> = {}) =>
  insist(await readAudit(anActor("auditor", organisation), AuditQuery.parse(query)));

/** Twelve entries of three people over three days, some refused, some about a patient. */
async function aTrail(): Promise<OrganisationId> {
  const clinic = await aClinic({ timeZone: "America/New_York" });
  const people = ["consultant", "physiotherapist", "secretary"] as const;
  for (let index = 0; index < 12; index += 1) {
    const person = people[index % 3] ?? "consultant";
    const asked: Asked = {
      action: index % 2 === 0 ? "patient:search" : "patient:read",
      subject: "patient",
      subjectId: index % 4 === 0 ? undefined : String(index),
      patientId: index % 2 === 0 ? undefined : patientId,
    };
    await carryOut(
      { ...anActor(person, clinic), address: index % 5 === 0 ? undefined : `192.0.2.${index}` },
      asked,
      async () => (index % 6 === 5 ? refuse({ kind: "not-found" }) : accept(index)),
      { now: new Date(Date.UTC(2026, 10, 20 + (index % 3), 3, index)) },
    );
  }
  return clinic;
}

const numbers = (page: AuditPage) => page.entries.map(({ sequence }) => sequence);

describe("the trail, as an auditor reads it", () => {
  it("comes newest first, and reading it is in it afterwards", async () => {
    const clinic = await aTrail();

    expect(numbers(await read(clinic)).slice(0, 3)).toEqual([12, 9, 6]);
    expect((await read(clinic)).entries[0]).toMatchObject({
      action: "audit:read",
      purpose: "audit",
      actorName: "Auditor",
    });
  });

  it.each([
    ["a person", { actorId: undefined }, 4],
    ["a patient", { patientId }, 6],
    ["an action", { action: "patient:read" }, 6],
    ["an outcome", { outcome: "not-found" }, 2],
  ])("is filtered by %s", async (_, filter, count) => {
    const clinic = await aTrail();
    const query = "actorId" in filter ? { actorId: anActor("secretary", clinic).id } : filter;

    expect((await read(clinic, AuditQuery.parse(query))).entries).toHaveLength(count);
  });

  it("is filtered by days of the clinic's own zone, both included", async () => {
    const clinic = await aTrail();
    const days = AuditQuery.parse({ from: "2026-11-19", to: "2026-11-19", sort: "at" });

    // 03:00 UTC on the 20th is 22:00 on the 19th in New York.
    expect((await read(clinic, days)).entries).toHaveLength(4);
    expect(
      (await read(clinic, AuditQuery.parse({ from: "2026-11-20", to: "2026-11-21" }))).entries,
    ).toHaveLength(8);
  });

  it.each(AuditSort.options)(
    "is sorted by %s, and paged without loss or repetition",
    async (sort) => {
      const clinic = await aTrail();
      for (const direction of ["ascending", "descending"] as const) {
        const query = AuditQuery.parse({ sort, direction, to: "2026-11-22", limit: 5 });

        const entries: AuditEntry[] = [];
        let page = await read(clinic, query);
        entries.push(...page.entries);
        while (page.next !== undefined) {
          page = await read(clinic, { ...query, after: page.next });
          entries.push(...page.entries);
        }

        const old = entries.filter(({ sequence }) => sequence <= 12);
        expect(old.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 12 }, (_, index) => index + 1),
        );
        expect(entries.map(toKey(sort))).toEqual(
          entries.map(toKey(sort)).toSorted(direction === "ascending" ? up : down),
        );
      }
    },
  );

  it("offers the words that occur in it and the people of the clinic", async () => {
    const page = await read(await aTrail());

    expect(page.actions).toEqual(["patient:read", "patient:search"]);
    expect(page.outcomes).toEqual(["done", "not-found"]);
    expect(page.actors).toHaveLength(12);
  });

  it("names the patient of an entry about one, and the entry of this reading says whom it named", async () => {
    const clinic = await aClinic();
    const one = await aPatient(clinic);
    const other = await aPatient(clinic, { familyName: "Kestrel" });
    const consultant = anActor("consultant", clinic);
    const asked: Asked = { action: "patient:search", subject: "patients" };
    const show = (...patients: readonly PatientId[]) =>
      carryOut(consultant, asked, async () => accept(0), { toDone: () => namePatients(patients) });
    await show(one);
    await show(other, one);
    const action = "patient:search";

    const page = await read(clinic, { action });
    expect(page.patients.map(({ id }) => id)).toEqual([one]);

    const [reading] = (await read(clinic, { action: "audit:read" })).entries;
    expect(listShownPatients({ detail: reading?.detail ?? "" })).toEqual([one]);
    expect(JSON.parse(reading?.detail ?? "")).toMatchObject({ query: { action } });
  });

  it("is another organisation's for nobody", async () => {
    const [mine, theirs] = [await aClinic(), await aTrail()];

    expect((await read(mine)).entries).toEqual([]);
    expect((await read(mine, { after: 3 })).entries).toEqual([]);
    expect((await read(theirs)).entries.length).toBeGreaterThan(0);
  });

  it.each(["consultant", "administrator", "secretary", "mdt-chair"] as const)(
    "is not for the %s, and the attempt is in it",
    async (role) => {
      const clinic = await aClinic();

      const refused = await readAudit(anActor(role, clinic), AuditQuery.parse({}));

      expect(refused).toEqual({ ok: false, refusal: { kind: "forbidden" } });
      expect((await read(clinic)).entries).toMatchObject([{ outcome: "forbidden" }]);
    },
  );
});

const toKey = (sort: AuditSort) => (entry: AuditEntry) => {
  const keys: Record<AuditSort, string> = {
    at: entry.at.toISOString(),
    actor: entry.actorName,
    roles: entry.actorRoles,
    action: entry.action,
    subject: entry.subject,
    subjectId: entry.subjectId ?? "",
    patient: entry.patientId ?? "",
    outcome: entry.outcome,
    purpose: entry.purpose,
    address: entry.address ?? "",
  };
  return keys[sort];
};

const up = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const down = (one: string, other: string) => up(other, one);
