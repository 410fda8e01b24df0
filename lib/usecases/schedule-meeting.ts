import "server-only";
import { z } from "zod";
import { saveMeeting } from "@/lib/db/mdt-meetings";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/domain/access/actor";
import { MdtMeetingId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOut, type Forbidden } from "./use-case";

export const ScheduleMeeting = z
  .object({ heldOn: PlainDate, title: writtenText(120).min(1, "Give the meeting a title.") })
  .readonly();
export type ScheduleMeeting = z.infer<typeof ScheduleMeeting>;

/** Puts a meeting of the MDT on the calendar; one that was held already may be added afterwards. */
export function scheduleMeeting(
  actor: Actor,
  { heldOn, title }: ScheduleMeeting,
  now = new Date(),
): Promise<Result<MdtMeetingId, Forbidden>> {
  const id = newId(MdtMeetingId);
  return carryOut(
    actor,
    { action: "mdt:schedule", subject: "mdt-meeting", subjectId: id, detail: { heldOn } },
    async (tx) => {
      await saveMeeting(tx, actor.organisationId, { id, heldOn, title, revision: 1 }, actor.id);
      return accept(id);
    },
    { now },
  );
}
