import type { Ending } from "../picture/ending";
import type { ClinicianId, PlanStepId, VerdictId } from "../shared/ids";
import type { PlanStepState } from "./plan";
import type { PlanEventContent } from "./plan-event";

/** Where one treatment stands, and what put it there. */
export type StepState =
  | { readonly state: Extract<PlanStepState, "planned"> }
  | {
      readonly state: Extract<PlanStepState, "active">;
      /** Undefined: a way down, which needs no verdict. */
      readonly verdictId: VerdictId | undefined;
    }
  | { readonly state: Extract<PlanStepState, "ended">; readonly ending: Ending };

export const planned: StepState = { state: "planned" };

/** Where each treatment of a plan stands: the fold of its events, oldest first. What no event names is planned. */
export function foldEvents(
  events: readonly PlanEventContent[],
): ReadonlyMap<PlanStepId, StepState> {
  const states = new Map<PlanStepId, StepState>();
  for (const event of events) {
    const next = toState(event);
    if (next) states.set(next.stepId, next.state);
  }
  return states;
}

function toState(
  event: PlanEventContent,
): { readonly stepId: PlanStepId; readonly state: StepState } | undefined {
  switch (event.kind) {
    case "activated":
      return {
        stepId: event.stepId,
        state: { state: "active", verdictId: event.verdictId },
      };
    case "completed":
      return { stepId: event.stepId, state: { state: "ended", ending: event.ending } };
    case "stepped-down":
      return event.ending
        ? { stepId: event.stepId, state: { state: "ended", ending: event.ending } }
        : undefined;
    case "drafted":
    case "submitted":
    case "returned":
    case "approved":
    case "rewrite-withdrawn":
    case "withdrawn":
    case "ended":
    case "device-placed":
    case "referred":
    case "booked-provisionally":
    case "booking-cancelled":
      return undefined;
  }
}

/**
 * Everyone who wrote on what is to be signed, the last writer last: since the last version, or since
 * the beginning. A correction of one word counts: nobody signs what they wrote as somebody else's.
 */
export function toDrafters(
  events: readonly { readonly event: PlanEventContent; readonly by: ClinicianId }[],
): readonly ClinicianId[] {
  const since = events.findLastIndex(({ event }) => event.kind === "approved");
  const drafted = events.slice(since + 1).filter(({ event }) => event.kind === "drafted");
  return drafted.map(({ by }) => by);
}

/** Revision at which the intent of a treatment last changed: a decision of before does not cover it. */
export function lastIntentRevision(
  events: readonly PlanEventContent[],
  stepId: PlanStepId,
): number | undefined {
  const revisions = events.flatMap((event) =>
    event.kind === "drafted" && event.changedSteps.includes(stepId) ? [event.revision] : [],
  );
  return revisions.length === 0 ? undefined : Math.max(...revisions);
}
