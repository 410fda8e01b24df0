import "server-only";
import { type PlanStep, toStep } from "@/lib/domain/plan/plan";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import type { PlanStepId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import type { PlanWork } from "./on-plan";

/** A treatment of a plan that is not over: nothing more is said of the others. */
export function findStepOfOpenPlan(
  { plan, inForce }: Pick<PlanWork, "plan" | "inForce">,
  stepId: PlanStepId,
): Result<PlanStep, PlanRefusalOf<"no-approved-version" | "step-not-found" | "wrong-status">> {
  if (plan.status === "completed" || plan.status === "withdrawn")
    return refuse({ kind: "wrong-status", status: plan.status });
  return findStepInForce({ inForce }, stepId);
}

/** A treatment as the version in force holds it. A rewrite that nobody signed changes nothing of it. */
export function findStepInForce(
  { inForce }: Pick<PlanWork, "inForce">,
  stepId: PlanStepId,
): Result<PlanStep, PlanRefusalOf<"no-approved-version" | "step-not-found">> {
  if (!inForce) return refuse({ kind: "no-approved-version" });
  const step = toStep(inForce.content, stepId);
  return step ? accept(step) : refuse({ kind: "step-not-found" });
}
