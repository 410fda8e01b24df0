"use server";

import { revalidatePath } from "next/cache";
import type { PlanAnswer } from "@/components/plan/plan-answer";
import { requireActor } from "@/lib/auth/actor";
import { AddCase, addCase } from "@/lib/usecases/add-case";
import { DecideCase, decideCase } from "@/lib/usecases/decide-case";
import { toAnswer, toMalformed } from "../../plans/[planId]/answer";
import { readFields } from "../../plans/[planId]/read-fields";
import { readAttendees } from "./read-attendees";

export async function addCaseAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = AddCase.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const added = await addCase(actor, command.data);
  if (added.ok) revalidatePath(`/mdt/${command.data.meetingId}`);
  return toAnswer(added, command.data.planId, "The plan is on the list.");
}

export async function decideCaseAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const fields = readFields(form);
  const command = DecideCase.safeParse({
    ...fields,
    attendees: readAttendees(form),
    identityConfirmed: fields["identityConfirmed"] === "yes",
  });
  if (!command.success) return toMalformed(command.error);

  const decided = await decideCase(actor, command.data);
  if (decided.ok) revalidatePath("/mdt", "layout");
  return toAnswer(decided, command.data.planId, "The decision is recorded.");
}
