"use server";

import { revalidatePath } from "next/cache";
import type { ChoosePackAnswer } from "@/components/guideline/choose-pack-form";
import { requireActor } from "@/lib/auth/actor";
import { ChoosePack, choosePack } from "@/lib/usecases/choose-pack";

export async function choosePackAction(
  _: ChoosePackAnswer,
  form: FormData,
): Promise<ChoosePackAnswer> {
  const actor = await requireActor();
  const command = ChoosePack.safeParse(Object.fromEntries(form));
  if (!command.success) return { kind: "malformed" };
  const result = await choosePack(actor, command.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/guidelines", "layout");
  return { kind: "done" };
}
