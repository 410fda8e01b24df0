import { v7 } from "uuid";
import { listEvidence } from "@/lib/db/evidence";
import { inOrganisation } from "@/lib/db/in-organisation";
import type { Role } from "@/lib/domain/access/role";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { isStanding } from "@/lib/domain/picture/evidence-record";
import { PlanContent } from "@/lib/domain/plan/plan";
import {
  type OrganisationId,
  type PainProblemId,
  type PatientId,
  type PlanId,
  PlanStepId,
} from "@/lib/domain/shared/ids";
import { addDays, dayIn, PartialDate, type PlainDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { addCase } from "@/lib/usecases/add-case";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { completeTreatment } from "@/lib/usecases/complete-treatment";
import { decideCase } from "@/lib/usecases/decide-case";
import { decideUrgent } from "@/lib/usecases/decide-urgent";
import { endPlan } from "@/lib/usecases/end-plan";
import { recordConsent } from "@/lib/usecases/record-consent";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { returnPlan } from "@/lib/usecases/return-plan";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { startPlan } from "@/lib/usecases/start-plan";
import { stepDownTreatment } from "@/lib/usecases/step-down-treatment";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { anActor } from "./actors";
import { aTrialCandidate, type Candidate, movedToToday } from "./candidates";
import { asApp, connected } from "./database";
import { insist } from "./patients";
import { redFlagScreen, trialCandidate } from "./pictures";
import type { Move, PlannedTreatment } from "./plan-moves";
import { findForbidding, readSteps, type StepRow } from "./plan-oracle";

/** One patient, one plan and a calendar, worked on by anyone with anything. */
export class PlanWorld {
  /** How many treatments were started, and what the oracle held against each that should not have been. */
  started = 0;
  private days = 0;

  private readonly clinic: OrganisationId;
  private readonly patientId: PatientId;
  private readonly problemId: PainProblemId;
  private readonly planId: PlanId;

  private constructor(clinic: OrganisationId, candidate: Candidate, planId: PlanId) {
    this.clinic = clinic;
    this.patientId = candidate.patientId;
    this.problemId = candidate.problemId;
    this.planId = planId;
  }

  static async begin(clinic: OrganisationId): Promise<PlanWorld> {
    await setClock(0);
    const candidate = await aTrialCandidate(clinic);
    const { patientId } = candidate;
    const planId = insist(await startPlan(anActor("consultant", clinic), { patientId }));
    return new PlanWorld(clinic, candidate, planId);
  }

  /** Does a move, and throws when a treatment became active that the rules forbid. */
  async play(move: Move): Promise<void> {
    const before = await readSteps(this.clinic, this.planId);
    if (move.kind === "activate") return this.activate(move, before);
    await this.playOther(move);
    const after = await readSteps(this.clinic, this.planId);
    const risen = after.filter(
      ({ stepId, state }) => state === "active" && !isActive(before, stepId),
    );
    if (risen.length > 0) throw new Error(`${move.kind} started ${risen[0]?.treatment}`);
  }

  private async activate(
    move: Extract<Move, { kind: "activate" }>,
    before: readonly StepRow[],
  ): Promise<void> {
    const step = before[move.pick % Math.max(1, before.length)];
    if (!step) return;
    const { role, conditionConfirmed } = move;
    const asked = { clinic: this.clinic, planId: this.planId, step, role, conditionConfirmed };
    const forbidding = await findForbidding({ ...asked, today: this.today() });
    const revision = await this.revision();
    const result = await activateTreatment(
      anActor(role, this.clinic),
      {
        planId: this.planId,
        stepId: PlanStepId.parse(step.stepId),
        revision: move.isStale ? revision - 1 || 99 : revision,
        conditionConfirmed,
      },
      this.now(),
    );
    if (result.ok && (forbidding.length > 0 || move.isStale))
      throw new Error(`${step.treatment} was started although ${forbidding.join(", ")}`);
    if (!result.ok && forbidding.length === 0 && !move.isStale)
      throw new Error(`${step.treatment} was refused without a rule: ${result.refusal.kind}`);
    const after = await readSteps(this.clinic, this.planId);
    if (result.ok !== isActive(after, step.stepId) && !isActive(before, step.stepId))
      throw new Error(`the answer and the state of ${step.treatment} differ`);
    if (result.ok) this.started += 1;
  }

  private async playOther(move: Exclude<Move, { kind: "activate" }>): Promise<unknown> {
    switch (move.kind) {
      case "write":
        return this.write(move.role, move.treatments);
      case "submit":
        return submitPlan(...(await this.onPlan(move.role, {})));
      case "approve":
        return approvePlan(...(await this.onPlan(move.role, {})));
      case "return":
        return returnPlan(...(await this.onPlan(move.role, { reason: "Say more." })));
      case "withdraw":
        return withdrawPlan(...(await this.onPlan(move.role, { reason: "Not now." })));
      case "end": {
        const { ending } = move;
        return endPlan(...(await this.onPlan(move.role, { ending, reason: "It is time." })));
      }
      case "consent": {
        const { answer } = move;
        return recordConsent(...(await this.onPlan(move.role, { answer, givenOn: this.today() })));
      }
      case "decide":
        return this.decide(move);
      case "decide-urgent":
        return this.decideUrgent(move);
      case "complete":
      case "step-down":
        return this.finish(move);
      default:
        return this.playOnRecord(move);
    }
  }

  private async playOnRecord(
    move: Extract<Move, { kind: "red-flag" | "no-red-flag" | "void" | "record-again" | "later" }>,
  ): Promise<unknown> {
    switch (move.kind) {
      case "red-flag":
      case "no-red-flag": {
        const raised = { "saddle-numbness": { state: "new-or-worse", since: this.today() } };
        const screen = redFlagScreen("no", move.kind === "red-flag" ? raised : {});
        return this.record({ ...screen, on: this.today() });
      }
      case "record-again": {
        const evidence = trialCandidate[move.pick % trialCandidate.length];
        return evidence ? this.record(movedToToday(evidence)) : undefined;
      }
      case "void":
        return this.void(move.pick);
      case "later":
        this.days += move.days;
        return setClock(this.days);
    }
  }

  async write(role: Role, treatments: readonly PlannedTreatment[]): Promise<unknown> {
    const content = PlanContent.parse({
      goal: "Walk to the shop and back",
      rehabilitation: "Physiotherapy and pacing.",
      reviewOn: addDays(this.today(), 60),
      steps: treatments.map(({ treatment, isConditional }) => ({
        id: v7(),
        step: getTreatment(treatment).step,
        treatment,
        problemId: this.problemId,
        levels: [],
        goal: "stand at the sink",
        successCriterion: "less leg pain",
        ...(isConditional ? { conditional: "If no better at 6 weeks, then" } : {}),
      })),
    });
    const kept = await this.begun();
    const steps = [...kept, ...content.steps];
    return savePlanDraft(...(await this.onPlan(role, { content: { ...content, steps } })));
  }

  /** Started treatments stay in a rewrite as they are, or it would be refused. */
  private async begun(): Promise<PlanContent["steps"]> {
    const states = await readSteps(this.clinic, this.planId);
    const { steps } = await this.row();
    const begun = states.filter(({ state }) => state !== "planned").map(({ stepId }) => stepId);
    return PlanContent.unwrap()
      .shape.steps.parse(steps)
      .filter(({ id }) => begun.includes(id));
  }

  async decide(move: {
    readonly role: Role;
    readonly pick: number;
    readonly outcome: Extract<Move, { kind: "decide" }>["outcome"];
  }): Promise<unknown> {
    const actor = anActor(move.role, this.clinic);
    const coordinator = anActor("mdt-coordinator", this.clinic);
    const { steps } = await this.row();
    const step =
      PlanContent.unwrap().shape.steps.parse(steps)[move.pick % Math.max(1, steps.length)];
    if (!step) return undefined;
    const heldOn = this.today();
    const meetingId = insist(
      await scheduleMeeting(coordinator, { heldOn, title: "MDT" }, this.now()),
    );
    const added = await addCase(
      coordinator,
      { meetingId, planId: this.planId, question: "Go ahead?" },
      this.now(),
    );
    if (!added.ok) return undefined;
    return decideCase(
      actor,
      {
        caseId: added.value,
        planId: this.planId,
        revision: await this.revision(),
        stepId: step.id,
        outcome: move.outcome,
        attendees: [
          { name: "Ann", role: "chair" },
          { name: "Ida", role: "implanter" },
        ],
        rationale: "As discussed.",
      },
      this.now(),
    );
  }

  private async decideUrgent(move: Extract<Move, { kind: "decide-urgent" }>): Promise<unknown> {
    const stepId = await this.pickStep(move.pick);
    if (!stepId) return undefined;
    const words = { surgeon: "Sam Surgeon", redFlag: "RF_CES", rationale: "It cannot wait." };
    return decideUrgent(...(await this.onPlan(move.role, { stepId, ...words })));
  }

  private async finish(move: Extract<Move, { kind: "complete" | "step-down" }>): Promise<unknown> {
    const stepId = await this.pickStep(move.pick);
    if (!stepId) return undefined;
    const on = PartialDate.parse(this.today());
    if (move.kind === "step-down") {
      const words = { how: move.how, ending: "inadequate-response", reason: "As agreed." } as const;
      return stepDownTreatment(...(await this.onPlan(move.role, { stepId, on, ...words })));
    }
    const completion = {
      ending: move.ending,
      on,
      care: "physical-therapy",
      operation: "fusion",
    } as const;
    return completeTreatment(...(await this.onPlan(move.role, { stepId, completion })));
  }

  private async pickStep(pick: number): Promise<PlanStepId | undefined> {
    const steps = await readSteps(this.clinic, this.planId);
    const step = steps[pick % Math.max(1, steps.length)];
    return step && PlanStepId.parse(step.stepId);
  }

  private async record({
    id: _,
    ...said
  }: { readonly id?: string | undefined; readonly kind: string } & Record<string, unknown>) {
    const evidence = { provenance: { howKnown: "document-seen" }, ...said };
    const command = { patientId: this.patientId, submission: v7(), evidence };
    return recordEvidence(anActor("consultant", this.clinic), command, this.now());
  }

  private async void(pick: number): Promise<unknown> {
    const all = await inOrganisation(this.clinic, (tx) => listEvidence(tx, this.patientId));
    const standing = all.filter(isStanding);
    const found = standing[pick % Math.max(1, standing.length)];
    if (!found) return undefined;
    const command = { patientId: this.patientId, evidenceId: found.id, reason: "Wrong patient." };
    return voidEvidence(anActor("consultant", this.clinic), command, this.now());
  }

  /** What every use case on the plan is called with, at its present revision. */
  async onPlan<Rest extends object>(role: Role, rest: Rest) {
    const command = { planId: this.planId, revision: await this.revision(), ...rest };
    return [anActor(role, this.clinic), command, this.now()] as const;
  }

  private async row(): Promise<{ readonly revision: number; readonly steps: readonly unknown[] }> {
    const { rows } = await asApp(this.clinic, (client) =>
      client.query("select revision, steps from plan where plan_id = $1", [this.planId]),
    );
    return { revision: Number(rows[0].revision), steps: rows[0].steps };
  }

  private async revision(): Promise<number> {
    return (await this.row()).revision;
  }

  private today(): PlainDate {
    return dayIn("UTC", this.now());
  }

  private now(): Date {
    return new Date(Date.now() + this.days * 86_400_000);
  }
}

function isActive(steps: readonly StepRow[], stepId: string): boolean {
  return steps.some((step) => step.stepId === stepId && step.state === "active");
}

/** Moves the database's own day. Only the owner can; the test file has a database to itself. */
async function setClock(days: number): Promise<void> {
  await connected("owner", (client) =>
    client.query(
      `create or replace function clinic_now() returns timestamptz language sql stable
       set search_path = pg_catalog, public as $$ select now() + interval '${days} days' $$`,
    ),
  );
}
