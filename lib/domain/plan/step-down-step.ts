import { getTreatment } from "../catalogue/treatment";
import type { PartialDate, PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { type Completion, checkDay, checkEnding } from "./completion";
import type { StepState } from "./fold-events";
import type { PlanStep } from "./plan";
import type { PlanRefusalOf } from "./refusal";
import type { StepDown } from "./step-down";

/** Reprogramming and tapering go on; the others end the treatment. */
const goingOn: readonly StepDown[] = ["reprogramme", "taper"];

export type StepDownRefusal = PlanRefusalOf<
  "step-not-active" | "ending-missing" | "care-missing" | "operation-missing" | "date-not-possible"
>;

export type StepDownAsked = {
  readonly how: StepDown;
  readonly on: PartialDate;
  /** How it ended; undefined: nobody said that it has. */
  readonly completion: Completion | undefined;
  readonly today: PlainDate;
  /** The day it was started; undefined: it never was. */
  readonly startedOn: PlainDate | undefined;
};

/** Undefined: it goes on. */
export type SteppedDown = { readonly completion: Completion | undefined };

/**
 * Steps a treatment down. Open to a treatment under way, and to a planned one that is itself a way
 * down, such as an explant: neither waits for a verdict.
 */
export function stepDownStep(
  step: PlanStep,
  state: StepState,
  { how, on, completion, ...days }: StepDownAsked,
): Result<SteppedDown, StepDownRefusal> {
  const isWayDown = getTreatment(step.treatment).steppingDown;
  const mayStepDown = state.state === "active" || (state.state === "planned" && isWayDown);
  if (!mayStepDown) return refuse({ kind: "step-not-active", state: state.state });
  const day = checkDay(on, days);
  if (!day.ok) return day;
  if (goingOn.includes(how) && state.state === "active") return accept({ completion: undefined });
  if (!completion) return refuse({ kind: "ending-missing" });
  const ending = checkEnding(step, { completion, ...days });
  return ending.ok ? accept({ completion }) : ending;
}
