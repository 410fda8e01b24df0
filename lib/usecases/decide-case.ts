import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { saveDecision } from "@/lib/db/decisions";
import { saveEvidence } from "@/lib/db/evidence";
import { findCase, findMeeting } from "@/lib/db/mdt-meetings";
import { newId } from "@/lib/db/new-id";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import { raisePlanRevision } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { Attendee, type Decision, DecisionOutcome, toValidUntil } from "@/lib/domain/mdt/decision";
import { toDecisionEvidence } from "@/lib/domain/mdt/decision-evidence";
import { type MdtMeeting, mayConclude } from "@/lib/domain/mdt/meeting";
import { type PlanStep, toStep } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { DecisionId, EvidenceId, MdtCaseId, PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { readPackOf } from "./evaluate-plan";
import { carryOutOnPlan, findChangeMeanwhile, type PlanWork, refuseLostRace } from "./on-plan";

export const DecideCase = z
  .object({
    caseId: MdtCaseId,
    planId: PlanId,
    /** The revision of the plan that the meeting looked at. */
    revision: z.coerce.number().int().positive(),
    /** The treatment of the plan that the decision is about. */
    stepId: PlanStepId,
    outcome: DecisionOutcome,
    attendees: z.array(Attendee).min(1).max(40),
    /** Who disagreed, and why; absent: nobody did. */
    dissent: writtenText(2000).optional(),
    rationale: writtenText(2000).min(1, "Write why the meeting decided so."),
    /** Full name, birth date and number were said aloud before the case (decisions, C26). */
    identityConfirmed: z.literal(
      true,
      "Say full name, birth date and number aloud, then tick that identity is confirmed.",
    ),
  })
  .readonly();
export type DecideCase = z.infer<typeof DecideCase>;

export type DecideCaseRefusal = PlanRefusalOf<
  | "forbidden"
  | "not-found"
  | "changed-meanwhile"
  | "wrong-status"
  | "step-not-found"
  | "meeting-not-held"
  | "too-few-attendees"
>;

/** Records what a meeting concluded about one treatment of a plan, by whom present (decisions, C26). */
export function decideCase(
  actor: Actor,
  command: DecideCase,
  now = new Date(),
): Promise<Result<DecisionId, DecideCaseRefusal>> {
  const { planId, caseId, revision, outcome, identityConfirmed } = command;
  return carryOutOnPlan(
    actor,
    { action: "mdt:decide", planId, detail: { revision, caseId, outcome, identityConfirmed } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  command: DecideCase,
): Promise<Result<DecisionId, DecideCaseRefusal>> {
  const meeting = await findMeetingOf(tx, work, command.caseId);
  if (!meeting) return refuse({ kind: "not-found" });
  const changed = await findChangeMeanwhile(tx, work, command.revision);
  if (changed) return refuse(changed);

  const { plan, today } = work;
  if (plan.status !== "submitted" && plan.status !== "approved")
    return refuse({ kind: "wrong-status", status: plan.status });
  const step = toStep(plan.content, command.stepId);
  if (!step) return refuse({ kind: "step-not-found" });
  const { heldOn } = meeting;
  const concluded = mayConclude({ heldOn, today, attendees: command.attendees });
  if (!concluded.ok) return concluded;
  const pack = await readPackOf(tx, plan);
  return save(tx, work, toDecision({ ...work, pack }, command, step, meeting));
}

/** The meeting of a case, if the case is of this plan. */
async function findMeetingOf(
  tx: Tx,
  { plan }: PlanWork,
  caseId: MdtCaseId,
): Promise<(MdtMeeting & { readonly caseId: MdtCaseId }) | undefined> {
  const found = await findCase(tx, caseId);
  if (!found || found.planId !== plan.id) return undefined;
  const meeting = await findMeeting(tx, found.meetingId);
  return meeting ? { ...meeting, caseId } : undefined;
}

type Drafted = { readonly decision: Decision; readonly caseId: MdtCaseId };

function toDecision(
  { plan, pack }: PlanWork & { readonly pack: GuidelinePack },
  { outcome, attendees, dissent, rationale }: DecideCase,
  { treatment, problemId }: PlanStep,
  { heldOn, caseId }: { readonly heldOn: MdtMeeting["heldOn"]; readonly caseId: MdtCaseId },
): Drafted {
  const decision: Decision = {
    id: newId(DecisionId),
    planRevision: plan.revision,
    treatment,
    problemId,
    route: "mdt",
    outcome,
    attendees,
    dissent,
    rationale,
    decidedOn: heldOn,
    validUntil: toValidUntil("mdt", heldOn, pack),
  };
  return { decision, caseId };
}

async function save(
  tx: Tx,
  work: PlanWork,
  { decision, caseId }: Drafted,
): Promise<Result<DecisionId, PlanRefusalOf<"changed-meanwhile">>> {
  const { plan, actor, now, today } = work;
  if (!(await raisePlanRevision(tx, plan, { by: actor.id, at: now })))
    return refuseLostRace(tx, work);
  const { organisationId } = actor;
  const { patientId, episodeId } = plan;
  await saveDecision(tx, {
    ...{ organisationId, planId: plan.id, patientId, caseId, decision },
    ...{ by: actor.id, at: now },
  });
  await lockPatient(tx, patientId);
  await saveEvidence(tx, {
    ...{ organisationId, patientId, episodeId, entryKey: undefined },
    ...{ recordedAt: now, recordedBy: actor.id },
    evidence: toDecisionEvidence(decision, { id: newId(EvidenceId), by: actor.name, today }),
  });
  await raiseEvidenceRevision(tx, patientId, now);
  return accept(decision.id);
}
