import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { inOrganisation } from "@/lib/db/in-organisation";
import { type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import { accept } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { verifyTrail } from "@/lib/usecases/verify-audit";
import { anActor } from "../support/actors";
import { aClinic, connected, useOwnDatabase } from "../support/database";
import { propertyRuns } from "../support/property-runs";

beforeAll(useOwnDatabase);

/** `npm run test:deep` makes thousands of them. */
const { numRuns: kills } = propertyRuns(100);

describe("A-24: a backend killed in the middle", () => {
  it("never leaves a write without its audit entry, nor an entry without its write", async () => {
    const clinic = await aClinic();

    const stop = new AbortController();
    const writing = writeUntil(stop.signal, clinic);
    await killBackends();
    stop.abort();
    const { attempted, acknowledged } = await writing;

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

    const written = await inOrganisation(clinic, (tx) => tx.patient.findMany());
    const there = new Set(written.map(({ patientId }) => patientId));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(attempted);
    expect(await verifyTrail(clinic, new Map())).toMatchObject({
      fault: undefined,
      head: { sequence: written.length },
    });
  });
});

/** Writes patients, ten at a time, until told to stop; those whose backend was killed are failures. */
async function writeUntil(stop: AbortSignal, clinic: OrganisationId) {
  const acknowledged: PatientId[] = [];
  let attempted = 0;
  while (!stop.aborted) {
    const writes = await Promise.allSettled(Array.from({ length: 10 }, () => writeOne(clinic)));
    attempted += writes.length;
    for (const write of writes) if (write.status === "fulfilled") acknowledged.push(write.value);
  }
  return { attempted, acknowledged };
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

/** Kills backends of the application that are in the middle of a transaction, one after the other. */
async function killBackends(): Promise<void> {
  await connected("admin", async (client) => {
    for (let killed = 0; killed < kills; ) {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = 'planner_app' and datname = current_database() and xact_start is not null
         order by random() limit 1`,
      );
      killed += Number(rowCount);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}
