"use server";

import { redirect } from "next/navigation";
import type { MergeFormState } from "@/components/patient/merge-form";
import type { UnmergeFormState } from "@/components/patient/unmerge-form";
import { requireActor } from "@/lib/auth/actor";
import { toMergeRefusalWords } from "@/lib/domain/patient/merge-words";
import { MergePatients, mergePatients } from "@/lib/usecases/merge-patients";
import { UnmergePatients, unmergePatients } from "@/lib/usecases/unmerge-patients";
import { readMergeForm } from "./read-merge-form";

export async function mergePatientsAction(
  _before: MergeFormState,
  form: FormData,
): Promise<MergeFormState> {
  const actor = await requireActor();
  const read = readMergeForm(form);
  const command = MergePatients.safeParse(read.command);
  if (!command.success)
    return { ...read.typed, words: "Choose which record is kept, and say how you know." };
  const result = await mergePatients(actor, command.data);
  if (!result.ok) return { ...read.typed, words: toMergeRefusalWords(result.refusal) };
  redirect(`/patients/${result.value}`);
}

export async function unmergePatientsAction(
  _before: UnmergeFormState,
  form: FormData,
): Promise<UnmergeFormState> {
  const actor = await requireActor();
  const reason = String(form.get("reason") ?? "");
  const command = UnmergePatients.safeParse({ ...Object.fromEntries(form), reason });
  if (!command.success) return { reason, words: "Say why these are two people." };
  const result = await unmergePatients(actor, command.data);
  if (!result.ok) return { reason, words: toMergeRefusalWords(result.refusal) };
  redirect(`/patients/${command.data.keptId}`);
}
