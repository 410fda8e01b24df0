import "server-only";
import type { DecisionRecord } from "@/lib/db/decisions";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { Evaluation, Verdict } from "@/lib/domain/guideline/verdict";
import { type Decision, toDecisionGap, toLastDecision } from "@/lib/domain/mdt/decision";
import { toVerdictOf } from "@/lib/domain/plan/activate";
import { foldArrangements, notArranged } from "@/lib/domain/plan/arrangement";
import { isPlaced, placedDevices } from "@/lib/domain/plan/device-placing";
import { lastIntentRevision, planned } from "@/lib/domain/plan/fold-events";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";
import type { DecisionGap } from "@/lib/domain/plan/refusal";
import type { PlanStepId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import type { PlanWork } from "./on-plan";

type Facts = {
  readonly work: PlanWork;
  readonly decisions: readonly DecisionRecord[];
  /** Undefined: the reader sees no clinical content. */
  readonly evaluation: Evaluation | undefined;
};

/** Every treatment of the plan with where it stands and what stands in its way. */
export function toTreatmentViews({ work, decisions, evaluation }: Facts): readonly TreatmentView[] {
  const arrangements = foldArrangements(work.events.map(({ event }) => event));
  return work.plan.content.steps.map((step) => {
    const verdict = evaluation
      ? toVerdictOf(evaluation.treatments[step.treatment], step.problemId)
      : undefined;
    const decision = toLastDecision(
      decisions.map((record) => record.decision),
      step,
      verdict?.word === "eligible-urgent",
    );
    return {
      step,
      state: work.states.get(step.id) ?? planned,
      startedOn: toStartedOn(work, step.id),
      arrangement: arrangements.get(step.id) ?? notArranged,
      isDeviceDue: isDeviceDue(work, step),
      verdict,
      decision,
      decisionGap: toGap(work, step, { decision, verdict }),
    };
  });
}

function isDeviceDue({ events, states }: PlanWork, { id, treatment }: PlanStep): boolean {
  if (placedDevices[treatment] === undefined || states.get(id)?.state !== "active") return false;
  return !isPlaced(
    events.map(({ event }) => event),
    id,
  );
}

function toGap(
  { today, events }: PlanWork,
  step: PlanStep,
  found: { readonly decision: Decision | undefined; readonly verdict: Verdict | undefined },
): DecisionGap | undefined {
  if (getTreatment(step.treatment).approval !== "mdt") return undefined;
  const intentRevision = lastIntentRevision(
    events.map(({ event }) => event),
    step.id,
  );
  const isUrgent = found.verdict?.word === "eligible-urgent";
  return toDecisionGap(found.decision, { today, intentRevision, isUrgent });
}

/** The day a treatment was last started, in the organisation's time zone. */
export function toStartedOn(
  { events, organisation }: Pick<PlanWork, "events" | "organisation">,
  stepId: PlanStepId,
): PlainDate | undefined {
  const started = events.findLast(
    ({ event }) => event.kind === "activated" && event.stepId === stepId,
  );
  return started ? dayIn(organisation.timeZone, started.at) : undefined;
}
