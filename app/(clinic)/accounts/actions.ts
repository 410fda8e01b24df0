"use server";

import { revalidatePath } from "next/cache";
import type { AccountAnswer } from "@/components/account/account-words";
import { requireActor } from "@/lib/auth/actor";
import { AccountAsSeen } from "@/lib/usecases/change-account";
import { ChangeRoles, changeRoles } from "@/lib/usecases/change-roles";
import { CreateAccount, createAccount } from "@/lib/usecases/create-account";
import { disableAccount } from "@/lib/usecases/disable-account";
import { enableAccount } from "@/lib/usecases/enable-account";
import { endAccountSessions } from "@/lib/usecases/end-account-sessions";
import { resetPassword } from "@/lib/usecases/reset-password";

export async function addAccountAction(_: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const actor = await requireActor();
  const command = CreateAccount.safeParse(withRoles(form));
  if (!command.success) return { kind: "malformed" };
  const result = await createAccount(actor, command.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/accounts");
  return { kind: "done" };
}

export async function changeRolesAction(_: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const actor = await requireActor();
  const command = ChangeRoles.safeParse(withRoles(form));
  if (!command.success) return { kind: "malformed" };
  const result = await changeRoles(actor, command.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/accounts");
  return { kind: "done" };
}

export async function disableAccountAction(
  _: AccountAnswer,
  form: FormData,
): Promise<AccountAnswer> {
  const actor = await requireActor();
  const seen = AccountAsSeen.safeParse(Object.fromEntries(form));
  if (!seen.success) return { kind: "malformed" };
  const result = await disableAccount(actor, seen.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/accounts");
  return { kind: "done" };
}

export async function enableAccountAction(
  _: AccountAnswer,
  form: FormData,
): Promise<AccountAnswer> {
  const actor = await requireActor();
  const seen = AccountAsSeen.safeParse(Object.fromEntries(form));
  if (!seen.success) return { kind: "malformed" };
  const result = await enableAccount(actor, seen.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/accounts");
  return { kind: "done" };
}

export async function endSessionsAction(_: AccountAnswer, form: FormData): Promise<AccountAnswer> {
  const actor = await requireActor();
  const seen = AccountAsSeen.safeParse(Object.fromEntries(form));
  if (!seen.success) return { kind: "malformed" };
  const result = await endAccountSessions(actor, seen.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/accounts");
  return { kind: "done" };
}

/** The page is not drawn anew: that would take the password away before it is written down. */
export async function resetPasswordAction(
  _: AccountAnswer,
  form: FormData,
): Promise<AccountAnswer> {
  const actor = await requireActor();
  const seen = AccountAsSeen.safeParse(Object.fromEntries(form));
  if (!seen.success) return { kind: "malformed" };
  const result = await resetPassword(actor, seen.data);
  if (!result.ok) return result.refusal;
  return { kind: "password-made", password: result.value.password };
}

/** A form sends one `roles` field for each box that is ticked. */
function withRoles(form: FormData) {
  return { ...Object.fromEntries(form), roles: form.getAll("roles") };
}
