import "server-only";
import type { Tx } from "@/lib/db/client";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { ActionName } from "@/lib/domain/access/policy";
import {
  type Arrangement,
  type ArrangementRefusal,
  foldArrangements,
  notArranged,
} from "@/lib/domain/plan/arrangement";
import { planned, type StepState } from "@/lib/domain/plan/fold-events";
import type { PlanEventContent } from "@/lib/domain/plan/plan-event";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import type { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";
import { findStepOfOpenPlan } from "./step-in-force";

export type ArrangeRefusal =
  | ArrangementRefusal
  | PlanRefusalOf<
      | "forbidden"
      | "not-found"
      | "changed-meanwhile"
      | "wrong-status"
      | "no-approved-version"
      | "step-not-found"
    >;

type Setting = {
  readonly state: StepState;
  readonly arrangement: Arrangement;
  readonly today: PlainDate;
};

type Arranging = {
  readonly action: ActionName;
  readonly planId: PlanId;
  readonly stepId: PlanStepId;
  readonly revision: number;
  readonly decide: (setting: Setting) => Result<true, ArrangementRefusal>;
  readonly event: PlanEventContent;
};

/**
 * Appends a referral, a booking or its cancelling to a treatment of the version in force.
 *
 * Neither needs a verdict and neither starts anything: the gate is on planning and starting here
 * (decisions, B17 and B18).
 */
export function arrangeStep(
  actor: Actor,
  asked: Arranging,
  now: Date,
): Promise<Result<{ readonly revision: number }, ArrangeRefusal>> {
  const { action, planId, stepId, revision, event } = asked;
  return carryOutOnPlan(
    actor,
    { action, planId, detail: { revision, stepId, event: event.kind } },
    (tx, work) => attempt(tx, work, asked),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { stepId, revision, decide, event }: Arranging,
): Promise<Result<{ readonly revision: number }, ArrangeRefusal>> {
  const step = findStepOfOpenPlan(work, stepId);
  if (!step.ok) return step;
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);
  const { plan, actor, now, today, states, events } = work;

  const arrangements = foldArrangements(events.map((each) => each.event));
  const decided = decide({
    state: states.get(stepId) ?? planned,
    arrangement: arrangements.get(stepId) ?? notArranged,
    today,
  });
  if (!decided.ok) return decided;
  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  await appendEvent(tx, work, event);
  return accept({ revision: plan.revision + 1 });
}
