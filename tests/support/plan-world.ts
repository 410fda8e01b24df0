import type { OrganisationId } from "@/lib/domain/shared/ids";
import { PlanStepId } from "@/lib/domain/shared/ids";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { anActor } from "./actors";
import type { Move } from "./plan-moves";
import { findForbidding, type StepRow } from "./plan-oracle";
import { PlannedPatient } from "./planned-patient";
import { playMove } from "./play-move";

/** A patient with a plan, worked on by anyone with anything; an oracle looks on. */
export class PlanWorld {
  /** How many treatments were started. */
  started = 0;
  private readonly patient: PlannedPatient;

  private constructor(patient: PlannedPatient) {
    this.patient = patient;
  }

  static async begin(clinic: OrganisationId): Promise<PlanWorld> {
    return new PlanWorld(await PlannedPatient.begin(clinic));
  }

  /** Does a move, and throws when a treatment became active that the rules forbid. */
  async play(move: Move): Promise<void> {
    const before = await this.patient.states();
    if (move.kind === "activate") return this.activate(move, before);
    await playMove(this.patient, move);
    const after = await this.patient.states();
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
    const { clinic, planId } = this.patient;
    const asked = { clinic, planId, step, role, conditionConfirmed };
    const forbidding = await findForbidding({ ...asked, today: this.patient.today() });
    const revision = await this.patient.revision();
    const result = await activateTreatment(
      anActor(role, clinic),
      {
        planId,
        stepId: PlanStepId.parse(step.stepId),
        revision: move.isStale ? revision - 1 || 99 : revision,
        conditionConfirmed,
      },
      this.patient.now(),
    );
    if (result.ok && (forbidding.length > 0 || move.isStale))
      throw new Error(`${step.treatment} was started although ${forbidding.join(", ")}`);
    if (!result.ok && forbidding.length === 0 && !move.isStale)
      throw new Error(`${step.treatment} was refused without a rule: ${result.refusal.kind}`);
    const after = await this.patient.states();
    if (result.ok !== isActive(after, step.stepId) && !isActive(before, step.stepId))
      throw new Error(`the answer and the state of ${step.treatment} differ`);
    if (result.ok) this.started += 1;
  }
}

function isActive(steps: readonly StepRow[], stepId: string): boolean {
  return steps.some((step) => step.stepId === stepId && step.state === "active");
}
