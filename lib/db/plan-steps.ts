import "server-only";
import { z } from "zod";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { Ending } from "@/lib/domain/picture/ending";
import type { StepState } from "@/lib/domain/plan/fold-events";
import type { PlanStep } from "@/lib/domain/plan/plan";
import {
  type ConsentId,
  type DecisionId,
  type OrganisationId,
  type PatientId,
  type PlanId,
  PlanStepId,
  VerdictId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { PlanStepStateModel } from "./generated/models";

/** Where one treatment stands: what the events fold to, kept by the same transaction as the events. */
export type PlanStepRecord = {
  readonly stepId: PlanStepId;
  readonly treatment: TreatmentId;
  readonly version: number;
  readonly state: StepState;
  readonly activatedAt: Date | undefined;
};

export async function listPlanSteps(tx: Tx, planId: PlanId): Promise<readonly PlanStepRecord[]> {
  const rows = await tx.planStepState.findMany({ where: { planId }, orderBy: { stepId: "asc" } });
  return rows.map(toPlanStep);
}

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

const Word = z.enum(["planned", "active", "ended"]);

function toPlanStep(row: PlanStepStateModel): PlanStepRecord {
  return {
    stepId: PlanStepId.parse(row.stepId),
    treatment: TreatmentId.parse(row.treatment),
    version: row.version,
    state: toState(row, Word.parse(row.state)),
    activatedAt: row.activatedAt ?? undefined,
  };
}

function toState(row: PlanStepStateModel, state: StepState["state"]): StepState {
  switch (state) {
    case "planned":
      return { state };
    case "active":
      return {
        state,
        verdictId: row.verdictId === null ? undefined : VerdictId.parse(row.verdictId),
      };
    case "ended":
      return { state, ending: Ending.parse(row.ending) };
  }
}
