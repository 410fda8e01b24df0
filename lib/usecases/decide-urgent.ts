import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveDecision } from "@/lib/db/decisions";
import { newId } from "@/lib/db/new-id";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import { type Decision, toValidUntil } from "@/lib/domain/mdt/decision";
import { toVerdictOf } from "@/lib/domain/plan/activate";
import { type PlanStep, toStep } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { DecisionId, PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { evaluatePlan, readPackOf } from "./evaluate-plan";
import { carryOutOnPlan, findChangeMeanwhile, type PlanWork, refuseLostRace } from "./on-plan";

export const DecideUrgent = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    surgeon: writtenText(120).min(1, "Name the deciding surgeon."),
    /** Code of the raised red flag that it answers. */
    redFlag: z.string().max(60).min(1, "Choose the red flag that it answers."),
    rationale: writtenText(2000).min(1, "Write why it cannot wait for the MDT."),
  })
  .readonly();
export type DecideUrgent = z.infer<typeof DecideUrgent>;

export type DecideUrgentRefusal = PlanRefusalOf<
  | "forbidden"
  | "not-found"
  | "changed-meanwhile"
  | "wrong-status"
  | "step-not-found"
  | "no-verdict"
  | "not-urgent"
  | "red-flag-not-raised"
>;

/**
 * Records a surgeon's urgent decision: only the name and the red flag it answers (decisions, G55).
 * The list of meetings shows it until a meeting has been told.
 */
export function decideUrgent(
  actor: Actor,
  command: DecideUrgent,
  now = new Date(),
): Promise<Result<DecisionId, DecideUrgentRefusal>> {
  const { planId, stepId, revision, redFlag } = command;
  return carryOutOnPlan(
    actor,
    {
      action: "treatment:activate-procedure",
      planId,
      detail: { revision, stepId, redFlag, route: "urgent" },
    },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  command: DecideUrgent,
): Promise<Result<DecisionId, DecideUrgentRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, command.revision);
  if (changed) return refuse(changed);
  const { plan, today, actor, now } = work;
  if (plan.status !== "submitted" && plan.status !== "approved")
    return refuse({ kind: "wrong-status", status: plan.status });
  const step = toStep(plan.content, command.stepId);
  if (!step || getTreatment(step.treatment).approval !== "mdt")
    return refuse({ kind: "step-not-found" });

  const { evaluation } = await evaluatePlan(tx, plan, today);
  const refusal = findUrgentGap(evaluation, step, command.redFlag);
  if (refusal) return refuse(refusal);

  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const decision = toDecision({ ...work, pack: await readPackOf(tx, plan) }, step, command);
  await saveDecision(tx, {
    ...{ organisationId: actor.organisationId, planId: plan.id, patientId: plan.patientId },
    ...{ caseId: undefined, decision, by: actor.id, at: now },
  });
  return accept(decision.id);
}

/** Why the urgent route is closed; undefined: the rules call the treatment urgent for this red flag. */
function findUrgentGap(
  evaluation: Evaluation,
  step: PlanStep,
  redFlag: string,
): PlanRefusalOf<"no-verdict" | "not-urgent" | "red-flag-not-raised"> | undefined {
  const verdict = toVerdictOf(evaluation.treatments[step.treatment], step.problemId);
  if (!verdict) return { kind: "no-verdict" };
  if (verdict.word !== "eligible-urgent") return { kind: "not-urgent", verdict };
  const raised = evaluation.pathway.flags.some(({ code }) => code === redFlag);
  return raised ? undefined : { kind: "red-flag-not-raised", redFlag };
}

function toDecision(
  { plan, today, pack }: PlanWork & { readonly pack: GuidelinePack },
  { treatment, problemId }: PlanStep,
  { surgeon, redFlag, rationale }: DecideUrgent,
): Decision {
  return {
    id: newId(DecisionId),
    planRevision: plan.revision,
    treatment,
    problemId,
    route: "urgent",
    outcome: "go-ahead",
    attendees: [{ name: surgeon, role: "spinal-surgeon" }],
    rationale,
    surgeon,
    redFlag,
    decidedOn: today,
    validUntil: toValidUntil("urgent", today, pack),
  };
}
