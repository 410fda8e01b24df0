import "server-only";
import { findAccount } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getOrganisation, type Organisation } from "@/lib/db/organisations";
import { listPainProblems } from "@/lib/db/pain-problems";
import { appendPlanEvent, listPlanEvents, type PlanEventRecord } from "@/lib/db/plan-events";
import { findPlanVersion, type PlanVersionRecord } from "@/lib/db/plan-versions";
import { findPlan, findPlanForChange, type PlanRecord } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { foldEvents, type StepState } from "@/lib/domain/plan/fold-events";
import type { PlanEventContent } from "@/lib/domain/plan/plan-event";
import type { UnderWay } from "@/lib/domain/plan/plan-transitions";
import type { PlanRefusalOf, Theirs } from "@/lib/domain/plan/refusal";
import type { PatientId, PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { type Result, refuse } from "@/lib/domain/shared/result";
import { type Asked, carryOut, type Forbidden } from "./use-case";

/** A plan with all that a decision about it reads. */
export type PlanWork = PlanRecord & {
  readonly actor: Actor;
  readonly now: Date;
  /** The day it is in the organisation's time zone. */
  readonly today: PlainDate;
  readonly organisation: Organisation;
  readonly events: readonly PlanEventRecord[];
  readonly states: ReadonlyMap<PlanStepId, StepState>;
  readonly underWay: UnderWay;
  /** The pain problems of the plan's episode. */
  readonly problems: readonly PainProblem[];
  /** The version in force, if one was ever approved. */
  readonly inForce: PlanVersionRecord | undefined;
};

type AskedOnPlan = Pick<Asked, "action" | "detail"> & { readonly planId: PlanId };

/**
 * Carries out one use case that changes one plan; the trail names its patient.
 *
 * The plan's row is held from the first look to the end, so two that work on one plan follow each
 * other, and the second sees what the first did. Consents, decisions and states change only so.
 */
export async function carryOutOnPlan<V, R extends { readonly kind: string }>(
  actor: Actor,
  { planId, ...asked }: AskedOnPlan,
  attempt: (tx: Tx, work: PlanWork) => Promise<Result<V, R>>,
  { now }: { readonly now: Date },
): Promise<Result<V, R | Forbidden | PlanRefusalOf<"not-found">>> {
  const patientId = await findPatientOf(actor, planId);
  return carryOut<V, R | PlanRefusalOf<"not-found">>(
    actor,
    { ...asked, subject: "plan", subjectId: planId, patientId },
    async (tx) => {
      const record = await findPlanForChange(tx, planId);
      if (!record) return refuse({ kind: "not-found" });
      return attempt(tx, await loadPlanWork(tx, { actor, record, now }));
    },
    { now },
  );
}

/** Carries out one use case that only reads one plan: it holds nobody up. */
export async function readOnPlan<V, R extends { readonly kind: string }>(
  actor: Actor,
  { planId, ...asked }: AskedOnPlan,
  attempt: (tx: Tx, work: PlanWork) => Promise<Result<V, R>>,
  { now }: { readonly now: Date },
): Promise<Result<V, R | Forbidden | PlanRefusalOf<"not-found">>> {
  const patientId = await findPatientOf(actor, planId);
  return carryOut<V, R | PlanRefusalOf<"not-found">>(
    actor,
    { ...asked, subject: "plan", subjectId: planId, patientId },
    async (tx) => {
      const record = await findPlan(tx, planId);
      if (!record) return refuse({ kind: "not-found" });
      return attempt(tx, await loadPlanWork(tx, { actor, record, now }));
    },
    { now },
  );
}

/** The patient of a plan never changes, so it may be read before the transaction that works on the plan. */
function findPatientOf(actor: Actor, planId: PlanId): Promise<PatientId | undefined> {
  return inOrganisation(actor.organisationId, async (tx) => {
    const found = await findPlan(tx, planId);
    return found?.plan.patientId;
  });
}

type Loading = { readonly actor: Actor; readonly record: PlanRecord; readonly now: Date };

/** All that a decision about a plan reads. */
export async function loadPlanWork(tx: Tx, { actor, record, now }: Loading): Promise<PlanWork> {
  const { plan } = record;
  const organisation = await getOrganisation(tx, actor.organisationId);
  const events = await listPlanEvents(tx, plan.id);
  const states = foldEvents(events.map(({ event }) => event));
  const problems = await listPainProblems(tx, plan.patientId);
  const version = plan.currentVersion;
  return {
    ...record,
    actor,
    now,
    today: dayIn(organisation.timeZone, now),
    organisation,
    events,
    states,
    underWay: toUnderWay(states),
    problems: problems
      .filter(({ episodeId }) => episodeId === plan.episodeId)
      .map(({ problem }) => problem),
    inForce: version === undefined ? undefined : await findPlanVersion(tx, plan.id, version),
  };
}

function toUnderWay(states: PlanWork["states"]): UnderWay {
  const entries = [...states];
  return {
    active: new Set(entries.filter(([, { state }]) => state === "active").map(([id]) => id)),
    begun: new Set(entries.filter(([, { state }]) => state !== "planned").map(([id]) => id)),
  };
}

/** The plan as it stands, for whoever was looking at an earlier revision; undefined: nobody was. */
export async function findChangeMeanwhile(
  tx: Tx,
  work: PlanWork,
  revision: number,
): Promise<PlanRefusalOf<"changed-meanwhile"> | undefined> {
  if (work.plan.revision === revision) return undefined;
  return { kind: "changed-meanwhile", theirs: await toTheirs(tx, work) };
}

/** Reads the plan again: somebody saved between our reading it and our writing it. */
export async function refuseLostRace(
  tx: Tx,
  work: PlanWork,
): Promise<{ readonly ok: false; readonly refusal: PlanRefusalOf<"changed-meanwhile"> }> {
  const record = await findPlan(tx, work.plan.id);
  const theirs = await toTheirs(tx, record ? { ...work, ...record } : work);
  return refuse({ kind: "changed-meanwhile", theirs });
}

async function toTheirs(tx: Tx, { actor, plan, updatedBy }: PlanWork): Promise<Theirs> {
  const account = await findAccount(tx, actor.organisationId, updatedBy);
  return {
    revision: plan.revision,
    status: plan.status,
    content: plan.content,
    by: account ? account.name : "A colleague",
  };
}

/** Appends what happened to the plan, by the actor, now. */
export function appendEvent(
  tx: Tx,
  { actor, now, plan }: Pick<PlanWork, "actor" | "now" | "plan">,
  event: PlanEventContent,
): Promise<void> {
  return appendPlanEvent(tx, {
    organisationId: actor.organisationId,
    planId: plan.id,
    version: plan.currentVersion,
    event,
    at: now,
    by: actor.id,
  });
}
