"use server";

import { revalidatePath } from "next/cache";
import type { SettingsAnswer } from "@/components/organisation/settings-words";
import { requireActor } from "@/lib/auth/actor";
import { AmendOrganisation, amendOrganisation } from "@/lib/usecases/amend-organisation";

export async function amendOrganisationAction(
  _: SettingsAnswer,
  form: FormData,
): Promise<SettingsAnswer> {
  const actor = await requireActor();
  const command = AmendOrganisation.safeParse(Object.fromEntries(form));
  if (!command.success) {
    const errors = command.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { kind: "malformed", errors: Object.fromEntries(errors) };
  }
  const result = await amendOrganisation(actor, command.data);
  if (!result.ok) return result.refusal;
  revalidatePath("/organisation");
  return { kind: "done" };
}
