"use server";

import { redirect } from "next/navigation";
import type { CloseEpisodeFormState } from "@/components/record/close-episode-form";
import { closingRefusalWords } from "@/components/record/refusal-words";
import { requireActor } from "@/lib/auth/actor";
import { CloseEpisode, closeEpisode } from "@/lib/usecases/close-episode";

export async function closeEpisodeAction(
  _before: CloseEpisodeFormState,
  form: FormData,
): Promise<CloseEpisodeFormState> {
  const actor = await requireActor();
  const ending = String(form.get("ending") ?? "");
  const closedOn = String(form.get("closedOn") ?? "");
  const command = CloseEpisode.safeParse({
    patientId: form.get("patientId"),
    revision: form.get("revision"),
    ending,
    closedOn: closedOn === "" ? undefined : closedOn,
  });
  if (!command.success)
    return { words: "Choose why it ends, and a day in the calendar.", ending, closedOn };
  const result = await closeEpisode(actor, command.data);
  if (result.ok) redirect(`/patients/${command.data.patientId}`);
  const { refusal } = result;
  const planId = refusal.kind === "plan-open" ? refusal.planId : undefined;
  return { words: closingRefusalWords[refusal.kind], ending, closedOn, planId };
}
