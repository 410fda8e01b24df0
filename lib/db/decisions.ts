import "server-only";
import { Decision } from "@/lib/domain/mdt/decision";
import type {
  ClinicianId,
  MdtCaseId,
  OrganisationId,
  PatientId,
  PlanId,
} from "@/lib/domain/shared/ids";
import type { Tx } from "./client";
import type { DecisionModel } from "./generated/models";

/** A decision with the case of a meeting that it belongs to; an urgent one has none. */
export type DecisionRecord = {
  readonly decision: Decision;
  readonly caseId: string | undefined;
  readonly decidedAt: Date;
};

/** The decisions on one plan, oldest first. */
export async function listDecisions(tx: Tx, planId: PlanId): Promise<readonly DecisionRecord[]> {
  const rows = await tx.decision.findMany({
    where: { planId },
    orderBy: [{ decidedAt: "asc" }, { decisionId: "asc" }],
  });
  return rows.map(toDecisionRecord);
}

/** The decisions on several cases, oldest first. */
export async function listDecisionsOfCases(
  tx: Tx,
  caseIds: readonly MdtCaseId[],
): Promise<readonly DecisionRecord[]> {
  const rows = await tx.decision.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ decidedAt: "asc" }, { decisionId: "asc" }],
  });
  return rows.map(toDecisionRecord);
}

export type NewDecision = {
  readonly organisationId: OrganisationId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly caseId: MdtCaseId | undefined;
  readonly decision: Decision;
  readonly by: ClinicianId;
  readonly at: Date;
};

export async function saveDecision(tx: Tx, draft: NewDecision): Promise<void> {
  const { id, attendees, problemId, dissent, surgeon, redFlag, ...rest } = draft.decision;
  await tx.decision.create({
    data: {
      ...rest,
      organisationId: draft.organisationId,
      decisionId: id,
      planId: draft.planId,
      caseId: draft.caseId ?? null,
      patientId: draft.patientId,
      problemId: problemId ?? null,
      attendees: attendees.map(({ name, role }) => ({ name, role })),
      dissent: dissent ?? null,
      surgeon: surgeon ?? null,
      redFlag: redFlag ?? null,
      decidedBy: draft.by,
      decidedAt: draft.at,
    },
  });
}

function toDecisionRecord(row: DecisionModel): DecisionRecord {
  return {
    decision: Decision.parse({
      id: row.decisionId,
      planRevision: row.planRevision,
      treatment: row.treatment,
      problemId: row.problemId ?? undefined,
      route: row.route,
      outcome: row.outcome,
      attendees: row.attendees,
      dissent: row.dissent ?? undefined,
      rationale: row.rationale,
      surgeon: row.surgeon ?? undefined,
      redFlag: row.redFlag ?? undefined,
      decidedOn: row.decidedOn,
      validUntil: row.validUntil,
    }),
    caseId: row.caseId ?? undefined,
    decidedAt: row.decidedAt,
  };
}
