import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { PlanEnding } from "@/lib/domain/plan/plan";
import { endPlan as decideEnd } from "@/lib/domain/plan/plan-transitions";
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

export const EndPlan = z
  .object({
    planId: PlanId,
    revision: z.coerce.number().int().positive(),
    ending: PlanEnding,
    reason: writtenText(1000).min(1, "Say why the plan ends, and how the patient comes back."),
  })
  .readonly();
export type EndPlan = z.infer<typeof EndPlan>;

export type EndPlanRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status" | "treatments-active"
>;

/** Ends an approved plan with one of the endings of a plan (decisions, B16). */
export function endPlan(
  actor: Actor,
  command: EndPlan,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, EndPlanRefusal>> {
  const { planId, revision, ending } = command;
  return carryOutOnPlan(
    actor,
    { action: "plan:end", planId, detail: { revision, ending } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { revision, ending, reason }: EndPlan,
): Promise<Result<{ readonly revision: number }, EndPlanRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const ended = decideEnd(work.plan, { ending, on: work.today }, work.underWay);
  if (!ended.ok) return ended;

  const written = { by: work.actor.id, at: work.now };
  if (!(await savePlanChange(tx, ended.value, written))) return refuseLostRace(tx, work);
  await appendEvent(tx, work, { kind: "ended", ending, reason });
  return accept({ revision: ended.value.revision });
}
