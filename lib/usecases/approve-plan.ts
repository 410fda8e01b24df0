import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { listDecisions } from "@/lib/db/decisions";
import { layOutPlanSteps } from "@/lib/db/plan-steps";
import { listPlanVersions, savePlanVersion } from "@/lib/db/plan-versions";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { toDrafters } from "@/lib/domain/plan/fold-events";
import type { ApprovedPlan } from "@/lib/domain/plan/plan";
import { approve } from "@/lib/domain/plan/plan-transitions";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { evaluatePlan, readGapSetting } from "./evaluate-plan";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";
import { maySign } from "./signing-facts";

export const ApprovePlan = z
  .object({
    planId: PlanId,
    /** The revision the clinician was looking at when they pressed the button. */
    revision: z.coerce.number().int().positive(),
  })
  .readonly();
export type ApprovePlan = z.infer<typeof ApprovePlan>;

export type ApprovePlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status" | "incomplete-plan" | "own-plan"
>;

export type Approved = { readonly version: number; readonly revision: number };

/** Turns a submitted plan into its next version: immutable, numbered, pinned to pack and version. */
export function approvePlan(
  actor: Actor,
  { planId, revision }: ApprovePlan,
  now = new Date(),
): Promise<Result<Approved, ApprovePlanRefusal>> {
  return carryOutOnPlan(
    actor,
    { action: "plan:approve", planId, detail: { revision } },
    (tx, work) => attempt(tx, work, revision),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  revision: number,
): Promise<Result<Approved, ApprovePlanRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const versions = await listPlanVersions(tx, work.plan.id);
  const approval = approve(work.plan, await readGapSetting(tx, work), versions[0]?.version ?? 0);
  if (!approval.ok) return approval;
  if (!(await mayBeSignedBy(tx, work))) return refuse({ kind: "own-plan" });

  return save(tx, work, approval.value);
}

async function mayBeSignedBy(tx: Tx, work: PlanWork): Promise<boolean> {
  const { evaluation } = await evaluatePlan(tx, work.plan, work.today);
  const decisions = await listDecisions(tx, work.plan.id);
  return maySign({ work, evaluation, decisions });
}

async function save(
  tx: Tx,
  work: PlanWork,
  plan: ApprovedPlan,
): Promise<Result<Approved, PlanRefusalOf<"changed-meanwhile">>> {
  const { actor, now, events } = work;
  const version = plan.currentVersion;
  const place = {
    organisationId: actor.organisationId,
    planId: plan.id,
    patientId: plan.patientId,
    version,
  };
  await savePlanVersion(tx, {
    ...place,
    pack: plan.pack,
    content: plan.content,
    authorId: toDrafters(events).at(-1) ?? plan.authorId,
    approvedBy: actor.id,
    approvedAt: now,
  });
  if (!(await savePlanChange(tx, plan, { by: actor.id, at: now }))) return refuseLostRace(tx, work);
  await layOutPlanSteps(tx, place, plan.content.steps);
  await appendEvent(tx, { actor, now, plan }, { kind: "approved", version });
  return accept({ version, revision: plan.revision });
}
