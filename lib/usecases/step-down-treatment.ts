import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveStepEnding } from "@/lib/db/plan-steps";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { type Ending, EndingKind } from "@/lib/domain/picture/ending";
import { planned } from "@/lib/domain/plan/fold-events";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { StepDown } from "@/lib/domain/plan/step-down";
import { stepDownStep } from "@/lib/domain/plan/step-down-step";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { PartialDate, toInterval } from "@/lib/domain/shared/plain-date";
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
import { findStepInForce } from "./step-in-force";

export const StepDownTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    how: StepDown,
    /** Absent: it goes on, for example tapered. */
    ending: EndingKind.optional(),
    on: PartialDate,
    reason: writtenText(1000).min(1, "Say why."),
  })
  .readonly();
export type StepDownTreatment = z.infer<typeof StepDownTreatment>;

export type StepDownTreatmentRefusal = PlanRefusalOf<
  | "forbidden"
  | "not-found"
  | "changed-meanwhile"
  | "no-approved-version"
  | "step-not-found"
  | "step-not-active"
  | "ending-missing"
  | "date-not-possible"
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
  const step = findStepInForce(work, stepId);
  if (!step.ok) return step;
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const { plan, actor, now, today, states } = work;
  if (toInterval(on).first > today)
    return refuse({ kind: "date-not-possible", why: "The day lies in the future." });
  const ending = toEnding(command);
  const decided = stepDownStep(step.value, states.get(stepId) ?? planned, { how, ending });
  if (!decided.ok) return decided;

  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const ended = decided.value.state === "ended" ? ending : undefined;
  await appendEvent(tx, work, { kind: "stepped-down", stepId, how, ending: ended, reason });
  if (ended) {
    await saveStepEnding(tx, { planId: plan.id, stepId }, ended);
    await saveCompletionEvidence(tx, work, step.value, { ending: ended.kind, on, reason });
  }
  return accept({ revision: plan.revision + 1 });
}

function toEnding({ ending, on, reason }: StepDownTreatment): Ending | undefined {
  return ending === undefined ? undefined : { kind: ending, on, reason };
}
