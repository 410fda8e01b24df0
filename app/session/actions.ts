"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { forgetSession } from "@/lib/auth/forget-session";
import { endSession } from "@/lib/usecases/end-session";

/** Ends the session for good and goes to the sign-in page. */
export async function signOutAction(): Promise<void> {
  const actor = await requireActor();
  await endSession(actor);
  await forgetSession();
  redirect("/sign-in");
}
