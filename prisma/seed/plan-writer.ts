import { v5 } from "uuid";
import { inOrganisation } from "@/lib/db/in-organisation";
import { listPainProblems } from "@/lib/db/pain-problems";
import { findIdentifierOwner } from "@/lib/db/patients";
import { findPlan, listPlans } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";
import { PlanContent } from "@/lib/domain/plan/plan";
import { type PatientId, type PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";
import { activateTreatment } from "@/lib/usecases/activate-treatment";
import { approvePlan } from "@/lib/usecases/approve-plan";
import { recordConsent } from "@/lib/usecases/record-consent";
import { savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { startPlan } from "@/lib/usecases/start-plan";
import { submitPlan } from "@/lib/usecases/submit-plan";
import { insist } from "./insist";

export type DemoStep = {
  readonly treatment: TreatmentId;
  readonly goal: string;
  readonly success: string;
  readonly conditional?: string;
};

export type DemoPlan = {
  readonly goal: string;
  readonly rehabilitation: string;
  /** Days from now to the review. */
  readonly reviewIn: number;
  readonly steps: readonly DemoStep[];
};

export type When = { readonly now: Date; readonly today: PlainDate };

/** The patient with a hospital number, if they are there and have no plan yet. */
export function findUnplanned(
  { organisationId }: Actor,
  hospitalNumber: string,
): Promise<PatientId | undefined> {
  return inOrganisation(organisationId, async (tx) => {
    const patientId = await findIdentifierOwner(tx, {
      system: "hospital-number",
      value: hospitalNumber,
    });
    if (!patientId) return undefined;
    return (await listPlans(tx, patientId)).length === 0 ? patientId : undefined;
  });
}

/** Writes a draft for the patient's first pain problem. */
export async function draft(
  author: Actor,
  patientId: PatientId,
  plan: DemoPlan,
  { now, today }: When,
): Promise<PlanId> {
  const [problem] = await inOrganisation(author.organisationId, (tx) =>
    listPainProblems(tx, patientId),
  );
  const planId = insist(await startPlan(author, { patientId }, now));
  const content = PlanContent.parse({
    goal: plan.goal,
    rehabilitation: plan.rehabilitation,
    reviewOn: addDays(today, plan.reviewIn),
    steps: plan.steps.map(({ treatment, goal, success, conditional }) => ({
      id: stepOf(planId, treatment),
      step: getTreatment(treatment).step,
      treatment,
      problemId: problem?.problem.id,
      levels: [],
      side: problem?.problem.side,
      goal,
      successCriterion: success,
      conditional,
    })),
  });
  insist(await savePlanDraft(author, { planId, revision: 1, content }, now));
  return planId;
}

/** The id of a treatment in a demo plan, which holds each treatment once. */
export function stepOf(planId: PlanId, treatment: TreatmentId): PlanStepId {
  return PlanStepId.parse(v5(treatment, planId));
}

/** The revision that a person would be looking at. */
export async function revisionOf({ organisationId }: Actor, planId: PlanId): Promise<number> {
  const found = await inOrganisation(organisationId, (tx) => findPlan(tx, planId));
  if (!found) throw new Error("the demo plan is not there");
  return found.plan.revision;
}

export async function submit(actor: Actor, planId: PlanId, { now }: When): Promise<void> {
  insist(await submitPlan(actor, { planId, revision: await revisionOf(actor, planId) }, now));
}

export async function approve(actor: Actor, planId: PlanId, { now }: When): Promise<void> {
  insist(await approvePlan(actor, { planId, revision: await revisionOf(actor, planId) }, now));
}

export async function consent(
  actor: Actor,
  planId: PlanId,
  words: string,
  { now, today }: When,
): Promise<void> {
  const answer = { answer: "agreed", givenOn: today, words } as const;
  const revision = await revisionOf(actor, planId);
  insist(await recordConsent(actor, { planId, revision, ...answer }, now));
}

export async function activate(
  actor: Actor,
  planId: PlanId,
  treatment: TreatmentId,
  { now }: When,
): Promise<void> {
  const stepId = stepOf(planId, treatment);
  const revision = await revisionOf(actor, planId);
  insist(
    await activateTreatment(actor, { planId, stepId, revision, conditionConfirmed: false }, now),
  );
}
