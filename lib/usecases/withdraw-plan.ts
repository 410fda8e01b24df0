import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { changedSteps, withdraw } from "@/lib/domain/plan/plan-transitions";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";

export const WithdrawPlan = z
  .object({
    planId: PlanId,
    revision: z.coerce.number().int().positive(),
    reason: writtenText(1000).min(1, "Say why."),
  })
  .readonly();
export type WithdrawPlan = z.infer<typeof WithdrawPlan>;

export type WithdrawPlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status" | "treatments-active"
>;

/** Takes a plan back; or, while a version is in force, only the rewrite of it. */
export function withdrawPlan(
  actor: Actor,
  command: WithdrawPlan,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, WithdrawPlanRefusal>> {
  const { planId, revision } = command;
  return carryOutOnPlan(
    actor,
    { action: "plan:withdraw", planId, detail: { revision } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { revision, reason }: WithdrawPlan,
): Promise<Result<{ readonly revision: number }, WithdrawPlanRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const withdrawn = withdraw(work.plan, work.inForce?.content, work.underWay);
  if (!withdrawn.ok) return withdrawn;

  const plan = withdrawn.value;
  const written = { by: work.actor.id, at: work.now };
  if (!(await savePlanChange(tx, plan, written))) return refuseLostRace(tx, work);
  if (plan.status === "withdrawn") {
    await appendEvent(tx, work, { kind: "withdrawn", reason });
    return accept({ revision: plan.revision });
  }
  await appendEvent(tx, work, { kind: "rewrite-withdrawn", reason });
  // The content goes back to the version's: a decision on the rewrite does not cover what stands now.
  await appendEvent(tx, work, {
    kind: "drafted",
    revision: plan.revision,
    changedSteps: [...changedSteps(work.plan.content, plan.content)],
  });
  return accept({ revision: plan.revision });
}
