import type { Actor } from "@/lib/domain/access/actor";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Attendee } from "@/lib/domain/mdt/decision";
import type { MdtMeetingId, PlanId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { addCase } from "@/lib/usecases/add-case";
import { decideCase } from "@/lib/usecases/decide-case";
import { listMeetings } from "@/lib/usecases/list-meetings";
import { scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { insist } from "./insist";
import { revisionOf, stepOf, type When } from "./plan-writer";

/** The meeting of a day, scheduled where there is none yet. */
export async function meetingOn(
  chair: Actor,
  heldOn: PlainDate,
  title: string,
  { now }: When,
): Promise<MdtMeetingId> {
  const { coming, past } = insist(await listMeetings(chair, now));
  const there = [...coming, ...past].find(({ meeting }) => meeting.heldOn === heldOn);
  return there ? there.meeting.id : insist(await scheduleMeeting(chair, { heldOn, title }, now));
}

/** Puts a plan on the list of a meeting, with the question that it is to answer. */
export async function bring(
  chair: Actor,
  meetingId: MdtMeetingId,
  planId: PlanId,
  question: string,
  { now }: When,
) {
  return insist(await addCase(chair, { meetingId, planId, question }, now));
}

const attendees: readonly Attendee[] = [
  { name: "Dr Helena Strand", role: "chair" },
  { name: "Dr Amara Whitfield", role: "implanter" },
  { name: "Mr Farid Kestrel", role: "spinal-surgeon" },
  { name: "Dr Ruth Oyelaran", role: "psychologist" },
  { name: "Nora Quinn", role: "specialist-nurse" },
  { name: "Joan Pellow", role: "coordinator" },
];

/** Records that the meeting goes ahead with a treatment, and who disagreed. */
export async function goAhead(
  chair: Actor,
  planId: PlanId,
  { caseId, treatment }: { caseId: Awaited<ReturnType<typeof bring>>; treatment: TreatmentId },
  { now }: When,
): Promise<void> {
  const revision = await revisionOf(chair, planId);
  insist(
    await decideCase(
      chair,
      {
        ...{ caseId, planId, revision, stepId: stepOf(planId, treatment) },
        identityConfirmed: true,
        outcome: "go-ahead-with-conditions",
        attendees: [...attendees],
        dissent: "Mr Kestrel would wait for a second MRI of the thoracic entry level.",
        rationale: "Leg pain after two operations, all lower steps behind; psychology supports it.",
      },
      now,
    ),
  );
}
