import type { PlanStepId } from "../shared/ids";
import type { PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import type { Booking, Referral } from "./booking";
import type { StepState } from "./fold-events";
import type { PlanEventContent } from "./plan-event";
import type { PlanRefusalOf } from "./refusal";

/** What was arranged for a planned treatment; it is planned all the same. */
export type Arrangement = {
  /** The latest referral. */
  readonly referral: Referral | undefined;
  /** The booking that stands. */
  readonly booking: Booking | undefined;
};

export const notArranged: Arrangement = { referral: undefined, booking: undefined };

/** What is arranged for each treatment: the fold of the plan's events, oldest first. */
export function foldArrangements(
  events: readonly PlanEventContent[],
): ReadonlyMap<PlanStepId, Arrangement> {
  const found = new Map<PlanStepId, Arrangement>();
  for (const event of events) {
    if (!("stepId" in event)) continue;
    found.set(event.stepId, toNext(found.get(event.stepId) ?? notArranged, event));
  }
  return found;
}

type StepEvent = Extract<PlanEventContent, { readonly stepId: PlanStepId }>;

function toNext(before: Arrangement, event: StepEvent): Arrangement {
  switch (event.kind) {
    case "referred":
      return { ...before, referral: event.referral };
    case "booked-provisionally":
      return { ...before, booking: event.booking };
    case "booking-cancelled":
    case "activated":
    case "completed":
      return { ...before, booking: undefined };
    case "device-placed":
      return before;
    case "stepped-down":
      return event.ending ? { ...before, booking: undefined } : before;
  }
}

export type ArrangementRefusal = PlanRefusalOf<
  "nothing-to-arrange" | "date-not-possible" | "not-booked"
>;

type Setting = { readonly state: StepState; readonly today: PlainDate };

/** A referral is a fact, so its day is not after today. Only what is planned is referred for. */
export function decideReferral(
  { on }: Pick<Referral, "on">,
  { state, today }: Setting,
): Result<true, ArrangementRefusal> {
  if (state.state !== "planned") return refuse({ kind: "nothing-to-arrange", state: state.state });
  if (on <= today) return accept(true);
  return refuse({ kind: "date-not-possible", why: "The day of the referral lies in the future." });
}

/** A booking is for today or a later day. Only what is planned is booked. */
export function decideBooking(
  { on }: Pick<Booking, "on">,
  { state, today }: Setting,
): Result<true, ArrangementRefusal> {
  if (state.state !== "planned") return refuse({ kind: "nothing-to-arrange", state: state.state });
  if (on >= today) return accept(true);
  return refuse({ kind: "date-not-possible", why: "The day of the booking has passed." });
}

/** A booking can be cancelled as long as it stands, whatever the rules say. */
export function decideCancelling({ booking }: Arrangement): Result<true, ArrangementRefusal> {
  return booking ? accept(true) : refuse({ kind: "not-booked" });
}
