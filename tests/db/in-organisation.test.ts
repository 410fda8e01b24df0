import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { db, type Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accept } from "@/lib/domain/shared/result";
import { carryOut } from "@/lib/usecases/use-case";
import { anActor } from "../support/actors";
import { accountIdOf } from "../support/clinic-rows";
import { aClinic, asApp, connected } from "../support/database";
import { insertPatient } from "../support/patient-rows";

const countTo = (length: number) => Array.from({ length }, (_, index) => index);

/** Runs `many` pieces of work, `wide` of them at any moment. */
async function inParallel(many: number, wide: number, work: (index: number) => Promise<void>) {
  let next = 0;
  const lane = async () => {
    while (next < many) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(countTo(wide).map(lane));
}

describe("A-20: 2,000 concurrent transactions of two organisations", () => {
  it("never see, write or count a row of the other one", async () => {
    const clinics = [await aClinic(), await aClinic()] as const;
    let crossed = 0;
    const written = new Map<string, number>(clinics.map((clinic) => [clinic, 0]));

    await inParallel(2_000, 30, async (index) => {
      const clinic = clinics[index % 2 === 0 ? 0 : 1];
      await inOrganisation(clinic, async (tx) => {
        const before = await tx.patient.groupBy({ by: ["organisationId"] });
        await tx.patient.create({ data: aPatientOf(clinic) });
        const after = await tx.account.findMany({ select: { organisationId: true } });
        crossed += [...before, ...after].filter((row) => row.organisationId !== clinic).length;
        written.set(clinic, (written.get(clinic) ?? 0) + 1);
      });
    });

    expect(crossed).toBe(0);
    for (const clinic of clinics) {
      expect(written.get(clinic)).toBe(1_000);
      expect(await inOrganisation(clinic, (tx) => tx.patient.count())).toBe(1_000);
    }
  }, 120_000);
});

describe("A-21: a pooled connection after a transaction", () => {
  it("carries no organisation to whoever uses it next", async () => {
    const clinic = await aClinic();
    await asApp(clinic, (client) => insertPatient(client, clinic));

    await Promise.all(countTo(30).map(() => inOrganisation(clinic, (tx) => tx.patient.count())));
    await Promise.allSettled(
      countTo(10).map(() =>
        inOrganisation(clinic, async () => {
          throw new Error("on purpose");
        }),
      ),
    );
    const probes = await Promise.all(
      countTo(40).map(
        () => db.$queryRaw`select pg_sleep(0.01)::text,
          coalesce(current_setting('app.organisation_id', true), '') as setting,
          (select count(*)::int from patient) as patients`,
      ),
    );

    expect(probes.flat()).toHaveLength(40);
    for (const probe of probes.flat()) expect(probe).toMatchObject({ setting: "", patients: 0 });
  });
});

describe("B-03: forty colleagues who change the same revision", () => {
  it("have exactly one winner, and the others are told", async () => {
    const clinic = await aClinic();
    const { problemId } = await asApp(clinic, (client) => insertPatient(client, clinic));

    const won = await Promise.all(
      countTo(40).map((index) =>
        inOrganisation(clinic, async (tx) => {
          const { count } = await tx.painProblem.updateMany({
            where: { problemId, revision: 1 },
            data: { goal: `goal ${index}`, revision: { increment: 1 } },
          });
          return count === 1;
        }),
      ),
    );

    expect(won.filter(Boolean)).toHaveLength(1);
    const [problem] = await inOrganisation(clinic, (tx) => tx.painProblem.findMany());
    expect(problem).toMatchObject({ revision: 2, goal: `goal ${won.indexOf(true)}` });
  });
});

describe("B-04: an invariant that spans rows", () => {
  /** Leaves only where somebody else stays: what a check before a write looks like. */
  const leaveIfSomebodyStays = async (tx: Tx, clinic: OrganisationId, accountId: string) => {
    const staying = await tx.account.count({ where: { disabledAt: null } });
    if (staying < 2) return false;
    await tx.account.update({
      where: { organisationId_accountId: { organisationId: clinic, accountId } },
      data: { disabledAt: new Date() },
    });
    return true;
  };

  const twoStay = (clinic: OrganisationId, pair: readonly string[]) =>
    asApp(clinic, (client) =>
      client.query(
        "update account set disabled_at = case when account_id = any($1) then null else now() end",
        [pair],
      ),
    );

  const race = async (serializable: boolean, rounds: number) => {
    const clinic = await aClinic();
    const pair = [accountIdOf(clinic, "administrator"), accountIdOf(clinic, "auditor")];
    const left: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await twoStay(clinic, pair);
      await Promise.all(
        pair.map((accountId) =>
          inOrganisation(clinic, (tx) => leaveIfSomebodyStays(tx, clinic, accountId), {
            serializable,
          }),
        ),
      );
      left.push(
        await inOrganisation(clinic, (tx) => tx.account.count({ where: { disabledAt: null } })),
      );
    }
    return left;
  };

  it("holds over 100 racing pairs: one always stays", async () => {
    expect(new Set(await race(true, 100))).toEqual(new Set([1]));
  }, 120_000);

  it("gets through on a busy clinic, where others append to the trail all the time", async () => {
    const clinic = await aClinic();
    const read = () =>
      carryOut(
        anActor("consultant", clinic),
        { action: "patient:search", subject: "patient" },
        async () => accept(true),
      );
    const closing = new AbortController();
    const readers = countTo(4).map(async () => {
      while (!closing.signal.aborted) await read();
    });

    const guarded = await Promise.allSettled(
      countTo(20).map(() =>
        carryOut(
          anActor("secretary", clinic),
          { action: "patient:register", subject: "patient" },
          async (tx) => accept(await tx.patient.count()),
          { serializable: true },
        ),
      ),
    );
    closing.abort();
    await Promise.all(readers);

    expect(guarded.filter(({ status }) => status === "rejected")).toEqual([]);
  }, 60_000);

  it("is a race worth guarding: without taking turns nobody stays", async () => {
    expect(await race(false, 30)).toContain(0);
  }, 60_000);
});

describe("a transaction that collided", () => {
  it("is run again, and what it wrote the first time is gone", async () => {
    const clinic = await aClinic();
    let runs = 0;

    await inOrganisation(clinic, async (tx) => {
      runs += 1;
      await tx.patient.create({ data: aPatientOf(clinic) });
      if (runs < 4) await collide(tx);
    });

    expect(runs).toBe(4);
    expect(await inOrganisation(clinic, (tx) => tx.patient.count())).toBe(1);
  });

  it("is given up after the fifth repetition", async () => {
    const clinic = await aClinic();
    let runs = 0;

    const endless = inOrganisation(clinic, async (tx) => {
      runs += 1;
      await collide(tx);
    });

    await expect(endless).rejects.toMatchObject({ code: "P2010" });
    expect(runs).toBe(6);
  });

  it("is not run again for any other reason", async () => {
    const clinic = await aClinic();
    let runs = 0;

    const broken = inOrganisation(clinic, async () => {
      runs += 1;
      throw new Error("a bug");
    });

    await expect(broken).rejects.toThrow("a bug");
    expect(runs).toBe(1);
  });
});

describe("B-08: nothing hangs", () => {
  it("a statement, a lock and an idle transaction each have an end", async () => {
    const [limits] = await db.$queryRaw<unknown[]>`select
      current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle`;

    expect(limits).toEqual({ statement: "5s", lock: "2s", idle: "10s" });
  });

  it("two hundred at once all get an answer, and the server is left with ten connections", async () => {
    const clinic = await aClinic();

    const counts = await Promise.all(
      countTo(200).map(() => inOrganisation(clinic, (tx) => tx.account.count())),
    );

    expect(new Set(counts)).toEqual(new Set([12]));
    const { rows } = await connected("admin", (client) =>
      client.query(
        "select count(*)::int as open from pg_stat_activity where usename = 'planner_app'",
      ),
    );
    expect(rows[0].open).toBeGreaterThan(0);
  });
});

/** What PostgreSQL answers when two transactions cannot both have happened. */
const collide = (tx: Tx) =>
  tx.$executeRaw`do $$ begin raise exception 'collided' using errcode = '40001'; end $$`;

const aPatientOf = (organisationId: OrganisationId) => ({
  organisationId,
  patientId: v7(),
  familyName: organisationId,
  givenName: "Jo",
  createdAt: new Date(),
  updatedAt: new Date(),
});
