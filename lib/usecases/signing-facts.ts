import "server-only";
import type { DecisionRecord } from "@/lib/db/decisions";
import { may } from "@/lib/domain/access/policy";
import type { Evaluation, Verdict } from "@/lib/domain/guideline/verdict";
import { isOpen } from "@/lib/domain/guideline/verdict";
import { toDecisionGap, toLastDecision } from "@/lib/domain/mdt/decision";
import { toVerdictOf } from "@/lib/domain/plan/activate";
import { lastIntentRevision, toDrafters } from "@/lib/domain/plan/fold-events";
import { needsSecondPerson, type SigningFacts } from "@/lib/domain/plan/needs-second-person";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type { PlanWork } from "./on-plan";

type Facts = {
  readonly work: PlanWork;
  readonly evaluation: Evaluation;
  readonly decisions: readonly DecisionRecord[];
};

/** Whether the actor may approve this plan: whoever wrote on it only where it needs no second person (C23). */
export function maySign(facts: Facts): boolean {
  const { plan, actor, events } = facts.work;
  const wrote = plan.authorId === actor.id || toDrafters(events).includes(actor.id);
  return may(actor, "plan:approve", {
    plan: {
      authorId: wrote ? actor.id : plan.authorId,
      needsSecondPerson: needsSecondPerson(plan.content, toSigningFacts(facts)),
    },
  });
}

/** What decides whether the actor may sign this plan alone, if the actor wrote it. */
function toSigningFacts({ work, evaluation, decisions }: Facts): SigningFacts {
  const { steps } = work.plan.content;
  const verdictOf = (step: PlanStep): Verdict | undefined =>
    toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
  const open = steps.filter((step) => {
    const verdict = verdictOf(step);
    return verdict !== undefined && isOpen(verdict.word);
  });
  const urgent = open.filter((step) => {
    if (verdictOf(step)?.word !== "eligible-urgent") return false;
    return isDecidedUrgently(step, work, decisions);
  });
  return {
    drafterIsConsultant: work.actor.roles.includes("consultant"),
    openSteps: new Set(open.map(({ id }) => id)),
    urgentSteps: new Set(urgent.map(({ id }) => id)),
  };
}

function isDecidedUrgently(
  step: PlanStep,
  { today, events }: PlanWork,
  decisions: readonly DecisionRecord[],
): boolean {
  const made = decisions.map(({ decision }) => decision);
  const last = toLastDecision(made, step, true);
  const intentRevision = lastIntentRevision(
    events.map(({ event }) => event),
    step.id,
  );
  const gap = toDecisionGap(last, { today, intentRevision, isUrgent: true });
  return last?.route === "urgent" && gap === undefined;
}
