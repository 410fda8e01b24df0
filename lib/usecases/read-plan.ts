import "server-only";
import { z } from "zod";
import { listAccounts } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { listConsents } from "@/lib/db/consents";
import { type DecisionRecord, listDecisions } from "@/lib/db/decisions";
import { findPatient } from "@/lib/db/patients";
import { listPlanVersions } from "@/lib/db/plan-versions";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { toLadder } from "@/lib/domain/guideline/ladder";
import { toEventWords } from "@/lib/domain/plan/event-words";
import { findPlanGaps, type PlanGap } from "@/lib/domain/plan/find-plan-gaps";
import type { ClinicalView, HistoryLine, PlanView, VersionView } from "@/lib/domain/plan/plan-view";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId, type PlanStepId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { evaluatePlan, readGapSetting, readPackOf } from "./evaluate-plan";
import { type PlanWork, readOnPlan } from "./on-plan";
import { maySign } from "./signing-facts";
import { toTreatmentViews } from "./treatment-views";

export const ReadPlan = z.object({ planId: PlanId }).readonly();
export type ReadPlan = z.infer<typeof ReadPlan>;

export type ReadPlanRefusal = PlanRefusalOf<"forbidden" | "not-found">;

/** Reads a plan with the verdicts of today by the pack that it is pinned to. */
export function readPlan(
  actor: Actor,
  { planId }: ReadPlan,
  now = new Date(),
): Promise<Result<PlanView, ReadPlanRefusal>> {
  return readOnPlan(actor, { action: "plan:read", planId }, attempt, { now });
}

type Names = (id: string) => string;

async function attempt(
  tx: Tx,
  work: PlanWork,
): Promise<Result<PlanView, PlanRefusalOf<"not-found">>> {
  const { plan, actor, organisation, today } = work;
  const patient = await findPatient(tx, plan.patientId);
  if (!patient) return refuse({ kind: "not-found" });
  const nameOf = await readNames(tx, actor);
  const decisions = await listDecisions(tx, plan.id);
  const consents = await listConsents(tx, plan.id);
  const clinical = may(actor, "evidence:read")
    ? await readClinical(tx, work, decisions)
    : undefined;
  return accept({
    plan,
    patient,
    today,
    dateOrder: organisation.dateOrder,
    problems: work.problems,
    author: nameOf(plan.authorId),
    updatedBy: nameOf(work.updatedBy),
    updatedOn: dayIn(organisation.timeZone, work.updatedAt),
    treatments: toTreatmentViews({ work, decisions, evaluation: clinical?.evaluation }),
    inForce: (work.inForce?.content.steps ?? []).map(({ id }) => id),
    versions: await readVersions(tx, work, nameOf),
    consent: consents.findLast(({ version }) => version === plan.currentVersion),
    history: toHistory(work, nameOf),
    gaps: await readGaps(tx, work),
    clinical,
  });
}

/** A plan that was handed over lacks nothing, or it would not have been taken. */
async function readGaps(tx: Tx, work: PlanWork): Promise<readonly PlanGap[]> {
  const { status, content } = work.plan;
  if (status !== "draft" && status !== "returned") return [];
  return findPlanGaps(content, await readGapSetting(tx, work));
}

async function readClinical(
  tx: Tx,
  work: PlanWork,
  decisions: readonly DecisionRecord[],
): Promise<ClinicalView> {
  const { evaluation, picture } = await evaluatePlan(tx, work.plan, work.today);
  return {
    evaluation,
    picture,
    ladder: toLadder(await readPackOf(tx, work.plan), evaluation, picture),
    maySign: maySign({ work, evaluation, decisions }),
  };
}

async function readNames(tx: Tx, { organisationId }: Actor): Promise<Names> {
  const accounts = await listAccounts(tx, organisationId);
  const names = new Map<string, string>(accounts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "A colleague";
}

async function readVersions(
  tx: Tx,
  { plan, organisation }: PlanWork,
  nameOf: Names,
): Promise<readonly VersionView[]> {
  const versions = await listPlanVersions(tx, plan.id);
  return versions.map(({ version, approvedBy, approvedAt, contentHash }) => ({
    version,
    approvedBy: nameOf(approvedBy),
    approvedOn: dayIn(organisation.timeZone, approvedAt),
    contentHash,
  }));
}

/** Newest first. */
function toHistory(
  { events, plan, inForce, organisation }: PlanWork,
  nameOf: Names,
): readonly HistoryLine[] {
  const steps = [...(inForce ? inForce.content.steps : []), ...plan.content.steps];
  const treatments = new Map<PlanStepId, TreatmentId>(
    steps.map(({ id, treatment }) => [id, treatment]),
  );
  return events.toReversed().map(({ id, event, at, by }) => ({
    id,
    on: dayIn(organisation.timeZone, at),
    by: nameOf(by),
    words: toEventWords(event, (stepId) => treatments.get(stepId)),
  }));
}
