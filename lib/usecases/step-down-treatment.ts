import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveStepEnding } from "@/lib/db/plan-steps";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { EndingKind } from "@/lib/domain/picture/ending";
import { Completion } from "@/lib/domain/plan/completion";
import { planned } from "@/lib/domain/plan/fold-events";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { StepDown } from "@/lib/domain/plan/step-down";
import { type StepDownRefusal, stepDownStep } from "@/lib/domain/plan/step-down-step";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { PartialDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { saveCompletionEvidence } from "./completion-evidence";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";
import { findStepOfOpenPlan } from "./step-in-force";
import { toStartedOn } from "./treatment-views";

const { shape } = Completion.unwrap();

export const StepDownTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    how: StepDown,
    /** Absent: it goes on, for example tapered. */
    ending: EndingKind.optional(),
    /** Conservative care: which one was given. */
    care: shape.care,
    /** Revision: which operation was done. */
    operation: shape.operation,
    on: PartialDate,
    reason: writtenText(1000).min(1, "Say why."),
  })
  .readonly();
export type StepDownTreatment = z.infer<typeof StepDownTreatment>;

export type StepDownTreatmentRefusal =
  | StepDownRefusal
  | PlanRefusalOf<
      | "forbidden"
      | "not-found"
      | "changed-meanwhile"
      | "wrong-status"
      | "no-approved-version"
      | "step-not-found"
    >;

/** Stops, switches off, explants, tapers or discharges. It never waits for a verdict (decisions, B17). */
export function stepDownTreatment(
  actor: Actor,
  command: StepDownTreatment,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, StepDownTreatmentRefusal>> {
  const { planId, stepId, revision, how } = command;
  return carryOutOnPlan(
    actor,
    { action: "treatment:step-down", planId, detail: { revision, stepId, how } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  command: StepDownTreatment,
): Promise<Result<{ readonly revision: number }, StepDownTreatmentRefusal>> {
  const { stepId, revision, how, on, reason } = command;
  const step = findStepOfOpenPlan(work, stepId);
  if (!step.ok) return step;
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const { plan, actor, now, today, states } = work;
  const decided = stepDownStep(step.value, states.get(stepId) ?? planned, {
    how,
    on,
    completion: toCompletion(command),
    today,
    startedOn: toStartedOn(work, stepId),
  });
  if (!decided.ok) return decided;

  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const { completion } = decided.value;
  const ending = completion && { kind: completion.ending, on, reason };
  await appendEvent(tx, work, { kind: "stepped-down", stepId, how, ending, reason });
  if (ending && !(await saveStepEnding(tx, { planId: plan.id, stepId }, ending)))
    throw new Error("the events say that it has not ended and the step's state does");
  if (completion) await saveCompletionEvidence(tx, work, step.value, { completion, how });
  return accept({ revision: plan.revision + 1 });
}

function toCompletion(command: StepDownTreatment): Completion | undefined {
  const { ending, on, reason, care, operation } = command;
  return ending === undefined ? undefined : { ending, on, reason, care, operation };
}
