"use server";

import { revalidatePath } from "next/cache";
import type { PasswordAnswer } from "@/components/account/password-words";
import { requireActor } from "@/lib/auth/actor";
import { ChangeOwnPassword, changeOwnPassword } from "@/lib/usecases/change-own-password";

export async function changePasswordAction(
  _: PasswordAnswer,
  form: FormData,
): Promise<PasswordAnswer> {
  const actor = await requireActor();
  const command = ChangeOwnPassword.safeParse(Object.fromEntries(form));
  if (!command.success) return { kind: "malformed" };
  if (form.get("next") !== form.get("again")) return { kind: "not-the-same" };
  const result = await changeOwnPassword(actor, command.data);
  if (!result.ok) return result.refusal;
  // Who had to change it first sees the page they came for.
  revalidatePath("/", "layout");
  return { kind: "done" };
}
