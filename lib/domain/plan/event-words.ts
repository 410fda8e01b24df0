import { getTreatment, type TreatmentId } from "../catalogue/treatment";
import { endingNames } from "../picture/ending-names";
import type { PlanStepId } from "../shared/ids";
import { never } from "../shared/never";
import { formatClinical } from "../shared/plain-date";
import type { PlanEnding } from "./plan";
import type { PlanEventContent } from "./plan-event";
import { stepDownNames } from "./step-down";

export const planEndingNames: Readonly<Record<PlanEnding, string>> = {
  "goal-met": "Goal met",
  "patient-prefers-to-stop": "Patient prefers to stop",
  "no-further-option": "No further option: self-management, and how to come back",
  "moved-away": "Moved away",
  transferred: "Transferred to another team",
  died: "Died",
};

/** What happened, as one line of the plan's history. */
export function toEventWords(
  event: PlanEventContent,
  treatmentOf: (stepId: PlanStepId) => TreatmentId | undefined,
): string {
  const name = (stepId: PlanStepId) => {
    const treatment = treatmentOf(stepId);
    return treatment === undefined ? "A treatment" : getTreatment(treatment).name;
  };
  switch (event.kind) {
    case "drafted":
      return `Written (revision ${event.revision})`;
    case "submitted":
      return "Submitted";
    case "returned":
      return `Returned: ${event.reason}`;
    case "approved":
      return `Approved as version ${event.version}`;
    case "rewrite-withdrawn":
      return `Rewrite withdrawn: ${event.reason}`;
    case "withdrawn":
      return `Withdrawn: ${event.reason}`;
    case "ended":
      return `Ended, ${planEndingNames[event.ending].toLowerCase()}: ${event.reason}`;
    case "activated":
      return `${name(event.stepId)} started`;
    case "completed":
      return `${name(event.stepId)} ended: ${endingNames[event.ending.kind].toLowerCase()}`;
    case "stepped-down":
      return `${name(event.stepId)}, ${stepDownNames[event.how].toLowerCase()}: ${event.reason}`;
    case "device-placed":
      return `${name(event.stepId)}: the device is in, and on record`;
    case "referred":
      return `${name(event.stepId)}: referred to ${event.referral.to}, ${formatClinical(event.referral.on)}`;
    case "booked-provisionally":
      return `${name(event.stepId)}: booked provisionally for ${formatClinical(event.booking.on)}, ${event.booking.place}`;
    case "booking-cancelled":
      return `${name(event.stepId)}: booking cancelled: ${event.reason}`;
    default:
      return never(event);
  }
}
