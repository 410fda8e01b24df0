import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inOrganisation } from "@/lib/db/in-organisation";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { accept } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { verifyTrail } from "@/lib/usecases/verify-audit";
import { anActor } from "../support/actors";
import { aClinic, connected, useOwnDatabase } from "../support/database";

beforeAll(useOwnDatabase);

const attempts = 400;

describe("A-24: a backend killed in the middle", () => {
  it("never leaves a write without its audit entry, nor an entry without its write", async () => {
    const clinic = await aClinic();

    const writing = writeMany(clinic);
    const killed = await killUntil(writing);
    const acknowledged = await writing;

    const { rows } = await connected("admin", (client) =>
      client.query(
        `select p.patient_id as written, e.patient_id as audited
         from (select * from patient where organisation_id = $1) p
         full join (select * from audit_entry where organisation_id = $1) e using (patient_id)
         where p.patient_id is null or e.patient_id is null`,
        [clinic],
      ),
    );
    expect(rows).toEqual([]);
    expect(killed).toBeGreaterThan(40);

    const written = await inOrganisation(clinic, (tx) => tx.patient.findMany());
    const there = new Set(written.map(({ patientId }) => patientId));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(acknowledged.length).toBeLessThan(attempts);
    expect(await verifyTrail(clinic, new Map())).toMatchObject({
      fault: undefined,
      head: { sequence: written.length },
    });
  }, 120_000);
});

/** Writes patients, ten at a time; those whose backend was killed are failures. Returns the others. */
async function writeMany(clinic: OrganisationId): Promise<PatientId[]> {
  const acknowledged: PatientId[] = [];
  for (let done = 0; done < attempts; done += 10) {
    const writes = await Promise.allSettled(Array.from({ length: 10 }, () => writeOne(clinic)));
    for (const write of writes) if (write.status === "fulfilled") acknowledged.push(write.value);
  }
  return acknowledged;
}

async function writeOne(clinic: OrganisationId): Promise<PatientId> {
  const patientId = PatientId.parse(v7());
  await carryOut(
    anActor("secretary", clinic),
    { action: "patient:register", subject: "patient", patientId },
    async (tx) => {
      const now = new Date();
      const names = { familyName: "Doe", givenName: "Jo" };
      const times = { createdAt: now, updatedAt: now };
      await tx.patient.create({ data: { organisationId: clinic, patientId, ...names, ...times } });
      return accept(patientId);
    },
  );
  return patientId;
}

/** Kills one backend of the application after the other until some work is done. */
async function killUntil(work: Promise<unknown>): Promise<number> {
  let done = false;
  const end = work.finally(() => {
    done = true;
  });
  const killed = await connected("admin", async (client) => {
    let count = 0;
    while (!done) {
      const { rows } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = 'planner_app' and datname = current_database() and xact_start is not null
         order by random() limit 1`,
      );
      count += rows.length;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return count;
  });
  await end;
  return killed;
}
