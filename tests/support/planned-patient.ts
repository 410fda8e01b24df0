import type { Role } from "@/lib/domain/access/role";
import { PlanContent } from "@/lib/domain/plan/plan";
import {
  type OrganisationId,
  type PainProblemId,
  type PatientId,
  type PlanId,
  PlanStepId,
} from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { startPlan } from "@/lib/usecases/start-plan";
import { anActor } from "./actors";
import { aTrialCandidate, type Candidate } from "./candidates";
import { asApp, asOwner } from "./database";
import { insist } from "./patients";
import { readSteps, type StepRow } from "./plan-oracle";

/** One patient, one plan and a calendar, which the database follows. */
export class PlannedPatient {
  readonly clinic: OrganisationId;
  readonly patientId: PatientId;
  readonly problemId: PainProblemId;
  readonly planId: PlanId;
  private days = 0;

  private constructor(clinic: OrganisationId, candidate: Candidate, planId: PlanId) {
    this.clinic = clinic;
    this.patientId = candidate.patientId;
    this.problemId = candidate.problemId;
    this.planId = planId;
  }

  static async begin(clinic: OrganisationId): Promise<PlannedPatient> {
    await setClock(clinic, 0);
    const candidate = await aTrialCandidate(clinic);
    const { patientId } = candidate;
    const planId = insist(await startPlan(anActor("consultant", clinic), { patientId }));
    return new PlannedPatient(clinic, candidate, planId);
  }

  /** What every use case on the plan is called with, at its present revision. */
  async onPlan<Rest extends object>(role: Role, rest: Rest) {
    const command = { planId: this.planId, revision: await this.revision(), ...rest };
    return [anActor(role, this.clinic), command, this.now()] as const;
  }

  /** The steps as they are written now, approved or not. */
  async steps(): Promise<PlanContent["steps"]> {
    const { steps } = await this.row();
    return PlanContent.unwrap().shape.steps.parse(steps);
  }

  async revision(): Promise<number> {
    return Number((await this.row()).revision);
  }

  states(): Promise<StepRow[]> {
    return readSteps(this.clinic, this.planId);
  }

  async pickStep(pick: number): Promise<PlanStepId | undefined> {
    const steps = await this.states();
    const step = steps[pick % Math.max(1, steps.length)];
    return step && PlanStepId.parse(step.stepId);
  }

  async letPass(days: number): Promise<void> {
    this.days += days;
    await setClock(this.clinic, this.days);
  }

  today(): PlainDate {
    return dayIn("UTC", this.now());
  }

  now(): Date {
    return new Date(Date.now() + this.days * 86_400_000);
  }

  private async row(): Promise<{ readonly revision: unknown; readonly steps: unknown }> {
    const { rows } = await asApp(this.clinic, (client) =>
      client.query("select revision, steps from plan where plan_id = $1", [this.planId]),
    );
    return { revision: rows[0].revision, steps: rows[0].steps };
  }
}

/** Moves the database's own day. Only the owner can; the test file has a database to itself. */
async function setClock(clinic: OrganisationId, days: number): Promise<void> {
  await asOwner(clinic, (client) =>
    client.query(
      `create or replace function clinic_now() returns timestamptz language sql stable
       set search_path = pg_catalog, public as $$ select now() + interval '${days} days' $$`,
    ),
  );
}
