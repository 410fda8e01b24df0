import { v7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { PlanContent } from "@/lib/domain/plan/plan";
import { type PainProblemId, PlanStepId } from "@/lib/domain/shared/ids";
import { addDays, dayIn } from "@/lib/domain/shared/plain-date";
import type { Result } from "@/lib/domain/shared/result";
import { packs } from "@/lib/guidelines/registry";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { publishPacks } from "@/lib/usecases/publish-packs";
import { recordConsent } from "@/lib/usecases/record-consent";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { registerPatient } from "@/lib/usecases/register-patient";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { startPlan } from "@/lib/usecases/start-plan";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { anActor } from "../support/actors";
import { aClinic, connected, useOwnDatabase } from "../support/database";
import { aPatientWithPain, insist } from "../support/patients";

beforeAll(async () => {
  await useOwnDatabase();
  await connected("admin", (client) => client.query(faults));
});

/** Breaks the n-th statement that writes, in whichever transaction it comes. */
const faults = `
  create schema fault;
  create table fault.wanted (at integer);
  insert into fault.wanted values (0);
  grant usage on schema fault to planner_app, planner_owner;
  grant select on fault.wanted to planner_app, planner_owner;
  create function fault.strike() returns trigger language plpgsql as $$
  declare
    seen integer := coalesce(nullif(current_setting('fault.seen', true), ''), '0')::integer + 1;
  begin
    perform set_config('fault.seen', seen::text, true);
    if seen = (select at from fault.wanted) then
      raise exception 'fault injected' using errcode = 'data_exception';
    end if;
    return null;
  end $$;
  grant execute on function fault.strike to public;
  do $$ declare name text; begin
    for name in select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'
    loop
      execute format('create trigger fault before insert or update or delete on %I
        for each statement execute function fault.strike()', name);
    end loop;
  end $$;`;

const breakStatement = (at: number) =>
  connected("admin", (client) => client.query("update fault.wanted set at = $1", [at]));

/** Every row of every table, as one text. */
async function everything(): Promise<string> {
  return connected("admin", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
         and relkind = 'r' order by 1`,
    );
    const parts = [];
    for (const { name } of rows) {
      const all = await client.query(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
      );
      parts.push(`${name} ${all.rows[0].digest}`);
    }
    return parts.join("\n");
  });
}

const entries = async () =>
  (await connected("admin", (client) => client.query("select count(*)::int as n from audit_entry")))
    .rows[0].n;

/** Breaks one statement after the other until none is left to break, and returns how many there were. */
async function breakEach<T>(run: () => Promise<Result<T, unknown>>) {
  const before = { all: await everything(), entries: await entries() };
  for (let at = 1; at < 100; at += 1) {
    await breakStatement(at);
    const outcome = await run().then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    await breakStatement(0);
    if ("result" in outcome) {
      expect(await entries()).toBe(before.entries + 1);
      return { statements: at - 1, value: insist(outcome.result) };
    }
    expect(String(outcome.error)).toContain("fault injected");
    expect(await everything()).toBe(before.all);
  }
  throw new Error("there is always one more statement to break");
}

describe("B-07: whichever statement fails, everything is taken back", () => {
  it("when a patient is registered", async () => {
    const clinic = await aClinic();
    const draft = {
      familyName: "Fenwick",
      givenName: "Margaret",
      identifiers: [{ system: "hospital-number", value: "H1" }],
    };

    const { statements } = await breakEach(() =>
      registerPatient(anActor("secretary", clinic), { draft, anotherPerson: true }),
    );

    expect(statements).toBeGreaterThanOrEqual(5);
  });

  it("when evidence is recorded", async () => {
    const clinic = await aClinic();
    const { patientId, problemId } = await aPatientWithPain(clinic);
    const submission = v7();

    const { statements } = await breakEach(() =>
      recordEvidence(anActor("consultant", clinic), {
        patientId,
        submission,
        evidence: {
          provenance: { howKnown: "observed-here" },
          kind: "pain-score",
          on: "2026-11-20",
          problem: problemId,
          scale: "nrs",
          value: 7,
        },
      }),
    );

    expect(statements).toBeGreaterThanOrEqual(4);
  });

  it("when a plan is started, drafted, submitted, approved, consented to and its treatment started", async () => {
    const clinic = await aClinic();
    const { patientId, problemId } = await aPatientWithPain(clinic);
    insist(await publishPacks(packs, { isHeld: true }));
    const consultant = anActor("consultant", clinic);

    const started = await breakEach(() => startPlan(consultant, { patientId }));
    const planId = started.value;
    const { stepId, content } = aContent(problemId);
    const steps = [
      started.statements,
      (await breakEach(() => savePlanDraft(consultant, { planId, revision: 1, content })))
        .statements,
      (await breakEach(() => submitPlan(consultant, { planId, revision: 2 }))).statements,
      (await breakEach(() => approvePlan(anActor("mdt-chair", clinic), { planId, revision: 3 })))
        .statements,
      (
        await breakEach(() =>
          recordConsent(consultant, {
            planId,
            revision: 4,
            answer: "agreed",
            givenOn: dayIn("UTC", new Date()),
          }),
        )
      ).statements,
    ];
    const activated = await breakEach(() =>
      activateTreatment(consultant, { planId, stepId, revision: 5, conditionConfirmed: false }),
    );

    for (const statements of steps) expect(statements).toBeGreaterThanOrEqual(4);
    expect(activated.statements).toBeGreaterThanOrEqual(5);
  }, 120_000);
});

/** Conservative care is open to everybody: what is broken here is the database, not the rules. */
function aContent(problemId: PainProblemId) {
  const stepId = PlanStepId.parse(v7());
  const reviewOn = addDays(dayIn("UTC", new Date()), 40);
  return {
    stepId,
    content: PlanContent.parse({
      goal: "Walk the dog",
      rehabilitation: "Pacing and graded walking",
      reviewOn,
      steps: [
        {
          id: stepId,
          step: "conservative",
          treatment: "conservative-care",
          problemId,
          levels: [],
          goal: "Walk 20 minutes",
          successCriterion: "Walks 20 minutes on four days a week",
          reviewOn,
        },
      ],
    }),
  };
}
