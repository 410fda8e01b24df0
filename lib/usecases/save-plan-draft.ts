import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { savePlanChange } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { PlanContent } from "@/lib/domain/plan/plan";
import { changedSteps, redraft } from "@/lib/domain/plan/plan-transitions";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import {
  appendEvent,
  carryOutOnPlan,
  findChangeMeanwhile,
  type PlanWork,
  refuseLostRace,
} from "./on-plan";

export const SavePlanDraft = z
  .object({
    planId: PlanId,
    /** The revision the clinician was looking at when they began to type. */
    revision: z.int().positive(),
    content: PlanContent,
  })
  .readonly();
export type SavePlanDraft = z.infer<typeof SavePlanDraft>;

export type SavePlanDraftRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "changed-meanwhile" | "wrong-status" | "step-under-way"
>;

/** Saves what is intended. A plan that somebody else changed is not overwritten: the answer shows theirs. */
export function savePlanDraft(
  actor: Actor,
  command: SavePlanDraft,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, SavePlanDraftRefusal>> {
  const { planId, revision } = command;
  return carryOutOnPlan(
    actor,
    { action: "plan:draft", planId, detail: { revision } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  work: PlanWork,
  { revision, content }: SavePlanDraft,
): Promise<Result<{ readonly revision: number }, SavePlanDraftRefusal>> {
  const changed = await findChangeMeanwhile(tx, work, revision);
  if (changed) return refuse(changed);

  const draft = redraft(work.plan, content, work.underWay);
  if (!draft.ok) return draft;

  const written = { by: work.actor.id, at: work.now };
  if (!(await savePlanChange(tx, draft.value, written))) return refuseLostRace(tx, work);
  await appendEvent(tx, work, {
    kind: "drafted",
    revision: draft.value.revision,
    changedSteps: [...changedSteps(work.plan.content, content)],
  });
  return accept({ revision: draft.value.revision });
}
