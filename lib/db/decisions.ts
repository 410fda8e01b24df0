import "server-only";
import { Decision } from "@/lib/domain/mdt/decision";
import {
  type ClinicianId,
  type MdtCaseId,
  type OrganisationId,
  type PatientId,
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

/** Urgent decisions on plans that no meeting of that day or later has on its list, oldest first. */
export async function listUntoldUrgentDecisions(
  tx: Tx,
): Promise<readonly (DecisionRecord & { readonly planId: PlanId })[]> {
  const rows = await tx.decision.findMany({
    where: { route: "urgent" },
    orderBy: [{ decidedAt: "asc" }, { decisionId: "asc" }],
  });
  const cases = await tx.mdtCase.findMany({
    where: { planId: { in: rows.map(({ planId }) => planId) } },
  });
  const meetings = await tx.mdtMeeting.findMany({
    where: { meetingId: { in: cases.map(({ meetingId }) => meetingId) } },
  });
  const heldOn = new Map(meetings.map((meeting) => [meeting.meetingId, meeting.heldOn]));
  return rows
    .filter((row) => {
      const days = cases
        .filter(({ planId }) => planId === row.planId)
        .flatMap(({ meetingId }) => heldOn.get(meetingId) ?? []);
      return !days.some((day) => day >= row.decidedOn);
    })
    .map((row) => ({ ...toDecisionRecord(row), planId: PlanId.parse(row.planId) }));
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
