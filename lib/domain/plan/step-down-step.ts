import { getTreatment } from "../catalogue/treatment";
import type { Ending } from "../picture/ending";
import { accept, type Result, refuse } from "../shared/result";
import type { StepState } from "./fold-events";
import type { PlanStep } from "./plan";
import type { StepDown } from "./step-down";

/** Reprogramming and tapering go on; the others end the treatment. */
const goingOn: readonly StepDown[] = ["reprogramme", "taper"];

export type StepDownRefusal =
  | { readonly kind: "step-not-active"; readonly state: StepState["state"] }
  | { readonly kind: "ending-missing" };

/**
 * Steps a treatment down. Open to a treatment under way, and to a planned one that is itself a way
 * down, such as an explant: neither waits for a verdict.
 */
export function stepDownStep(
  step: PlanStep,
  state: StepState,
  asked: { readonly how: StepDown; readonly ending: Ending | undefined },
): Result<{ readonly state: "active" | "ended" }, StepDownRefusal> {
  const isWayDown = getTreatment(step.treatment).steppingDown;
  const mayStepDown = state.state === "active" || (state.state === "planned" && isWayDown);
  if (!mayStepDown) return refuse({ kind: "step-not-active", state: state.state });
  if (goingOn.includes(asked.how) && state.state === "active") return accept({ state: "active" });
  if (!asked.ending) return refuse({ kind: "ending-missing" });
  return accept({ state: "ended" });
}
