import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { submit } from "@/lib/domain/plan/plan-transitions";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { readGapSetting } from "./evaluate-plan";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";

export const SubmitPlan = z
  .object({ planId: PlanId, revision: z.coerce.number().int().positive() })
  .readonly();
export type SubmitPlan = z.infer<typeof SubmitPlan>;

export type SubmitPlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status" | "incomplete-plan"
>;

/** Hands a draft over to whoever signs. */
export function submitPlan(
  actor: Actor,
  { planId, revision }: SubmitPlan,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, SubmitPlanRefusal>> {
  return carryOutOnPlan(
    actor,
    { action: "plan:submit", planId, detail: { revision } },
    (tx, work) => attempt(tx, work, revision),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  revision: number,
): Promise<Result<{ readonly revision: number }, SubmitPlanRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const submitted = submit(work.plan, await readGapSetting(tx, work));
  if (!submitted.ok) return submitted;

  const written = { by: work.actor.id, at: work.now };
  if (!(await savePlanChange(tx, submitted.value, written))) return refuseLostRace(tx, work);
  await appendEvent(tx, work, { kind: "submitted" });
  return accept({ revision: submitted.value.revision });
}
