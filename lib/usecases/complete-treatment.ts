import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveStepEnding } from "@/lib/db/plan-steps";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { Ending } from "@/lib/domain/picture/ending";
import { Completion, type CompletionRefusal, completeStep } from "@/lib/domain/plan/completion";
import { planned } from "@/lib/domain/plan/fold-events";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
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

export const CompleteTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    completion: Completion,
  })
  .readonly();
export type CompleteTreatment = z.infer<typeof CompleteTreatment>;

export type CompleteTreatmentRefusal =
  | CompletionRefusal
  | PlanRefusalOf<
      | "forbidden"
      | "not-found"
      | "changed-meanwhile"
      | "wrong-status"
      | "no-approved-version"
      | "step-not-found"
    >;

/** Ends a treatment and puts what it brought on the record, so that the ladder moves on. */
export function completeTreatment(
  actor: Actor,
  command: CompleteTreatment,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, CompleteTreatmentRefusal>> {
  const { planId, stepId, revision, completion } = command;
  return carryOutOnPlan(
    actor,
    {
      action: "treatment:complete",
      planId,
      detail: { revision, stepId, ending: completion.ending },
    },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { stepId, revision, completion }: CompleteTreatment,
): Promise<Result<{ readonly revision: number }, CompleteTreatmentRefusal>> {
  const step = findStepOfOpenPlan(work, stepId);
  if (!step.ok) return step;
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const { plan, actor, now, today, states } = work;
  const startedOn = toStartedOn(work, stepId);
  const setting = { completion, today, startedOn };
  const decided = completeStep(step.value, states.get(stepId) ?? planned, setting);
  if (!decided.ok) return decided;

  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const ending = toEnding(completion);
  if (!(await saveStepEnding(tx, { planId: plan.id, stepId }, ending)))
    throw new Error("the events say under way and the step's state does not");
  await appendEvent(tx, work, { kind: "completed", stepId, ending });
  await saveCompletionEvidence(tx, work, step.value, { completion, how: undefined });
  return accept({ revision: plan.revision + 1 });
}

function toEnding({ ending, on, reason, heardBy }: Completion): Ending {
  return { kind: ending, on, reason, heardBy };
}
