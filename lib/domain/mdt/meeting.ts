import { z } from "zod";
import type { PlanRefusalOf } from "../plan/refusal";
import type { MdtCaseId, PatientId, PlanId } from "../shared/ids";
import { MdtMeetingId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import type { Attendee } from "./decision";

/** One sitting of the multidisciplinary team. */
export const MdtMeeting = z
  .object({
    id: MdtMeetingId,
    heldOn: PlainDate,
    title: z.string(),
    revision: z.int(),
  })
  .readonly();
export type MdtMeeting = z.infer<typeof MdtMeeting>;

/** One plan brought to a meeting, with the question it is to answer. */
export type MdtCase = {
  readonly id: MdtCaseId;
  readonly meetingId: MdtMeetingId;
  readonly planId: PlanId;
  readonly patientId: PatientId;
  readonly question: string;
  readonly position: number;
};

export type DecisionAsked = {
  readonly heldOn: PlainDate;
  readonly today: PlainDate;
  readonly attendees: readonly Attendee[];
};

/** People present who can decide; a coordinator keeps the minutes and decides nothing. */
const minimumDeciding = 2;

/** Decides whether a meeting may conclude: it has taken place, and at least two people decided. */
export function mayConclude({
  heldOn,
  today,
  attendees,
}: DecisionAsked): Result<true, PlanRefusalOf<"meeting-not-held" | "too-few-attendees">> {
  if (heldOn > today) return refuse({ kind: "meeting-not-held", heldOn });
  const deciding = attendees.filter(({ role }) => role !== "coordinator");
  const names = new Set(deciding.map(({ name }) => name.trim().toLowerCase()));
  if (names.size < minimumDeciding) return refuse({ kind: "too-few-attendees" });
  return accept(true);
}
