import "server-only";
import { z } from "zod";
import { findAccount } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { findPatient } from "@/lib/db/patients";
import { findPlanVersion } from "@/lib/db/plan-versions";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import type { Plan } from "@/lib/domain/plan/plan";
import type { PlanVersionView } from "@/lib/domain/plan/plan-version-view";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { evaluatePlan } from "./evaluate-plan";
import { type PlanWork, readOnPlan } from "./on-plan";

export const ReadPlanVersion = z
  .object({ planId: PlanId, numbered: z.coerce.number().int().positive() })
  .readonly();
export type ReadPlanVersion = z.infer<typeof ReadPlanVersion>;

export type ReadPlanVersionRefusal = PlanRefusalOf<"forbidden" | "not-found">;

/** Reads one approved version of a plan as it was signed, whatever came after it. */
export function readPlanVersion(
  actor: Actor,
  { planId, numbered: version }: ReadPlanVersion,
  now = new Date(),
): Promise<Result<PlanVersionView, ReadPlanVersionRefusal>> {
  return readOnPlan(
    actor,
    { action: "plan:read", planId, detail: { version } },
    (tx, work) => attempt(tx, work, version),
    { now },
  );
}

async function attempt(
  tx: Tx,
  { plan, actor, organisation, problems, today }: PlanWork,
  version: number,
): Promise<Result<PlanVersionView, PlanRefusalOf<"not-found">>> {
  const record = await findPlanVersion(tx, plan.id, version);
  const patient = await findPatient(tx, plan.patientId);
  if (!record || !patient) return refuse({ kind: "not-found" });
  const author = await findAccount(tx, actor.organisationId, record.authorId);
  const approver = await findAccount(tx, actor.organisationId, record.approvedBy);
  return accept({
    planId: plan.id,
    patient,
    today,
    problems,
    version,
    isInForce: plan.currentVersion === version && !isOver(plan),
    content: record.content,
    contentHash: record.contentHash,
    pack: record.pack,
    author: author ? author.name : "A colleague",
    approvedBy: approver ? approver.name : "A colleague",
    approvedOn: dayIn(organisation.timeZone, record.approvedAt),
    clinical: may(actor, "evidence:read") ? await evaluatePlan(tx, plan, today) : undefined,
  });
}

function isOver({ status }: Plan): boolean {
  return status === "withdrawn" || status === "completed";
}
