import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { listConsents } from "@/lib/db/consents";
import { listDecisions } from "@/lib/db/decisions";
import { lockPatient } from "@/lib/db/patients";
import { saveStepActivation } from "@/lib/db/plan-steps";
import { raisePlanRevision } from "@/lib/db/plans";
import { saveVerdict } from "@/lib/db/verdicts";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { type Activation, type ActivationRefusal, activate } from "@/lib/domain/plan/activate";
import { lastIntentRevision, planned } from "@/lib/domain/plan/fold-events";
import { type PlanContent, type PlanStep, toStep } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId, PlanStepId, type VerdictId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { evaluatePlan, type PlanEvaluation } from "./evaluate-plan";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";

export const ActivateTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    /** For a treatment that the plan holds under a condition: the clinician says that it is met. */
    conditionConfirmed: z.boolean(),
  })
  .readonly();
export type ActivateTreatment = z.infer<typeof ActivateTreatment>;

export type ActivateTreatmentRefusal =
  | ActivationRefusal
  | PlanRefusalOf<
      | "forbidden"
      | "not-found"
      | "changed-meanwhile"
      | "wrong-status"
      | "no-approved-version"
      | "step-not-found"
    >;

/**
 * Starts one planned treatment, if everything allows it today.
 *
 * The patient's evidence is held still meanwhile: the verdict that is stored is the one that was true
 * when the treatment became active (decisions, G54).
 */
export function activateTreatment(
  actor: Actor,
  command: ActivateTreatment,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, ActivateTreatmentRefusal>> {
  const { planId, stepId, revision } = command;
  return carryOutOnPlan(
    actor,
    { action: "treatment:activate", planId, detail: { revision, stepId } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  command: ActivateTreatment,
): Promise<Result<{ readonly revision: number }, ActivateTreatmentRefusal>> {
  const step = toPlannedStep(work, command.stepId);
  if (!step.ok) return step;
  const { invasive } = getTreatment(step.value.treatment);
  if (invasive && !may(work.actor, "treatment:activate-procedure"))
    return refuse({ kind: "forbidden" });

  const changed = await findChangeMeanwhile(tx, work, command.revision);
  if (changed) return refuse(changed);

  await lockPatient(tx, work.plan.patientId);
  const given = await evaluatePlan(tx, work.plan, work.today);
  const decided = await decide(tx, work, { step: step.value, given, command });
  return decided.ok
    ? save(tx, work, { step: step.value, given, activation: decided.value })
    : decided;
}

/** The treatment as the version in force holds it: what is being rewritten cannot be started. */
function toPlannedStep(
  { plan, inForce }: PlanWork,
  stepId: PlanStepId,
): Result<PlanStep, PlanRefusalOf<"wrong-status" | "no-approved-version" | "step-not-found">> {
  const content: PlanContent | undefined = inForce?.content;
  if (!content) return refuse({ kind: "no-approved-version" });
  if (plan.status !== "approved") return refuse({ kind: "wrong-status", status: plan.status });
  const step = toStep(content, stepId);
  return step ? accept(step) : refuse({ kind: "step-not-found" });
}

type Deciding = {
  readonly step: PlanStep;
  readonly given: PlanEvaluation;
  readonly command: ActivateTreatment;
};

async function decide(
  tx: Tx,
  { plan, states, events, today }: PlanWork,
  { step, given, command }: Deciding,
): Promise<Result<Activation, ActivationRefusal>> {
  const consents = await listConsents(tx, plan.id);
  const decisions = await listDecisions(tx, plan.id);
  return activate({
    step,
    state: states.get(step.id) ?? planned,
    answer: given.evaluation.treatments[step.treatment],
    consent: consents.findLast(({ version }) => version === plan.currentVersion),
    decisions: decisions.map(({ decision }) => decision),
    intentRevision: lastIntentRevision(
      events.map(({ event }) => event),
      step.id,
    ),
    today,
    conditionConfirmed: command.conditionConfirmed,
  });
}

type Saving = {
  readonly step: PlanStep;
  readonly given: PlanEvaluation;
  readonly activation: Activation;
};

async function save(
  tx: Tx,
  work: PlanWork,
  { step, given, activation }: Saving,
): Promise<Result<{ readonly revision: number }, PlanRefusalOf<"changed-meanwhile">>> {
  const { plan, actor, now } = work;
  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);

  const verdictId = await saveGivenVerdict(tx, work, given, activation);
  const { consentId, decisionId } = activation;
  const started = await saveStepActivation(tx, {
    ...{ planId: plan.id, stepId: step.id, at: now },
    ...{ verdictId, consentId, decisionId },
  });
  if (!started) throw new Error("the events say planned and the step's state does not");
  await appendEvent(tx, work, {
    kind: "activated",
    ...{ stepId: step.id, step: step.step, verdictId, consentId, decisionId },
  });
  return accept({ revision: plan.revision + 1 });
}

async function saveGivenVerdict(
  tx: Tx,
  { plan, actor, now, today }: PlanWork,
  { picture, evidenceRevision }: PlanEvaluation,
  { verdict }: Activation,
): Promise<VerdictId | undefined> {
  if (!verdict) return undefined;
  return saveVerdict(tx, {
    organisationId: actor.organisationId,
    patientId: plan.patientId,
    episodeId: plan.episodeId,
    pack: plan.pack,
    asOf: today,
    ...{ verdict, picture, evidenceRevision },
    ...{ by: actor.id, at: now },
  });
}
