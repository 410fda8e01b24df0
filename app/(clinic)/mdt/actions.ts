"use server";

import { redirect } from "next/navigation";
import type { PlanAnswer } from "@/components/plan/plan-answer";
import { requireActor } from "@/lib/auth/actor";
import { ScheduleMeeting, scheduleMeeting } from "@/lib/usecases/schedule-meeting";
import { toMalformed } from "../plans/[planId]/answer";
import { readFields } from "../plans/[planId]/read-fields";

export async function scheduleMeetingAction(
  _previous: PlanAnswer,
  form: FormData,
): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = ScheduleMeeting.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const scheduled = await scheduleMeeting(actor, command.data);
  if (!scheduled.ok) return { kind: "refused", refusal: scheduled.refusal };
  redirect(`/mdt/${scheduled.value}`);
}
