import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { foldArrangements } from "@/lib/domain/plan/arrangement";
import { toPlanText } from "@/lib/domain/plan/plan-text";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { toStandingWords } from "@/lib/domain/plan/standing-words";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result } from "@/lib/domain/shared/result";
import { evaluatePlan } from "./evaluate-plan";
import { readOnPlan } from "./on-plan";
import type { Forbidden } from "./use-case";

export const ReadPlanText = z.object({ planId: PlanId }).readonly();
export type ReadPlanText = z.infer<typeof ReadPlanText>;

/** Assessment, verdicts with reasons and plan as text for the clinic's other record (decisions, C29). */
export function readPlanText(
  actor: Actor,
  { planId }: ReadPlanText,
  now = new Date(),
): Promise<Result<string, PlanRefusalOf<"not-found"> | Forbidden>> {
  return readOnPlan<string, never>(
    actor,
    { action: "evidence:read", planId, detail: { paper: "text" } },
    async (tx, { plan, states, events, today }) => {
      const { evaluation, picture } = await evaluatePlan(tx, plan, today);
      return accept(
        toPlanText({
          standing: toStandingWords(plan),
          content: plan.content,
          states,
          arrangements: foldArrangements(events.map(({ event }) => event)),
          evaluation,
          picture,
          today,
        }),
      );
    },
    { now },
  );
}
