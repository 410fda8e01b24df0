import "server-only";
import type { Ending } from "@/lib/domain/picture/ending";
import type { PlanStep } from "@/lib/domain/plan/plan";
import type {
  ConsentId,
  DecisionId,
  OrganisationId,
  PatientId,
  PlanId,
  PlanStepId,
  VerdictId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";

/**
 * Where each treatment of a plan stands: what the events fold to, kept by the same transaction as the
 * events, so that the database can guard it. What is read is the fold.
 */
export type PlanOfSteps = {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly version: number;
};

/**
 * Lays out the treatments of a newly approved version. What is under way or over stays as it is;
 * what was only planned starts afresh, and what the version no longer holds goes.
 */
export async function layOutPlanSteps(
  tx: Tx,
  { organisationId, planId, patientId, version }: PlanOfSteps,
  steps: readonly PlanStep[],
): Promise<void> {
  await tx.planStepState.deleteMany({ where: { planId, state: "planned" } });
  await tx.planStepState.createMany({
    data: steps.map((step) => ({
      organisationId,
      planId,
      patientId,
      version,
      stepId: step.id,
      problemId: step.problemId ?? null,
      treatment: step.treatment,
      state: "planned",
    })),
    skipDuplicates: true,
  });
}

export type StepActivation = {
  readonly planId: PlanId;
  readonly stepId: PlanStepId;
  readonly verdictId: VerdictId | undefined;
  readonly consentId: ConsentId | undefined;
  readonly decisionId: DecisionId | undefined;
  readonly at: Date;
};

/** Starts a planned treatment and says whether it landed: `false` means that it was not planned any more. */
export async function saveStepActivation(tx: Tx, activation: StepActivation): Promise<boolean> {
  const { planId, stepId, verdictId, at } = activation;
  const { count } = await tx.planStepState.updateMany({
    where: { planId, stepId, state: "planned" },
    data: {
      state: "active",
      verdictId: verdictId ?? null,
      consentId: activation.consentId ?? null,
      decisionId: activation.decisionId ?? null,
      activatedAt: at,
    },
  });
  return count === 1;
}

/** Ends a treatment and says whether it landed: `false` means that it had ended already. */
export async function saveStepEnding(
  tx: Tx,
  { planId, stepId }: Pick<StepActivation, "planId" | "stepId">,
  ending: Ending,
): Promise<boolean> {
  const { count } = await tx.planStepState.updateMany({
    where: { planId, stepId, state: { in: ["planned", "active"] } },
    data: { state: "ended", ending: JSON.parse(JSON.stringify(ending)) },
  });
  return count === 1;
}
