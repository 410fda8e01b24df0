import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { returnToAuthor } from "@/lib/domain/plan/plan-transitions";
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

export const ReturnPlan = z
  .object({
    planId: PlanId,
    revision: z.coerce.number().int().positive(),
    /** What its author is to change. */
    reason: writtenText(1000).min(1, "Say what is to be changed."),
  })
  .readonly();
export type ReturnPlan = z.infer<typeof ReturnPlan>;

export type ReturnPlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status"
>;

/** Gives a submitted plan back to its author. */
export function returnPlan(
  actor: Actor,
  command: ReturnPlan,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, ReturnPlanRefusal>> {
  const { planId, revision } = command;
  return carryOutOnPlan(
    actor,
    { action: "plan:return", planId, detail: { revision } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { revision, reason }: ReturnPlan,
): Promise<Result<{ readonly revision: number }, ReturnPlanRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const returned = returnToAuthor(work.plan, reason);
  if (!returned.ok) return returned;

  const written = { by: work.actor.id, at: work.now };
  if (!(await savePlanChange(tx, returned.value, written))) return refuseLostRace(tx, work);
  await appendEvent(tx, work, { kind: "returned", reason });
  return accept({ revision: returned.value.revision });
}
