import "server-only";
import { z } from "zod";
import { inOrganisation } from "@/lib/db/in-organisation";
import { endSession } from "@/lib/db/sessions";
import { Password } from "@/lib/domain/access/password";
import { sessionState } from "@/lib/domain/access/session-lifetime";
import { type Result, refuse } from "@/lib/domain/shared/result";
import { checkPassword, type SignInOrigin, type SignInRefusal } from "./check-password";
import { findOpenSession } from "./read-session";
import { toSessionKey } from "./session-id";
import { openSession, refuseAudited, type SignedIn } from "./sign-in";

export const UnlockSession = z.object({ password: Password }).readonly();
export type UnlockSession = z.infer<typeof UnlockSession>;

/** The session is over for good: only a full sign-in helps, and it is another page. */
export type UnlockRefusal = SignInRefusal | { readonly kind: "session-over" };

/**
 * Opens a locked screen again for the person it was locked for, under a new session id. What was
 * on the screen stays there; another person has to sign in, and finds nothing of it.
 */
export async function unlockSession(
  sessionId: string,
  { password }: UnlockSession,
  origin: SignInOrigin,
  now = new Date(),
): Promise<Result<SignedIn, UnlockRefusal>> {
  const key = toSessionKey(sessionId);
  if (!key) return refuse({ kind: "session-over" });
  const { organisationId, hash } = key;
  const open = await inOrganisation(organisationId, (tx) => findOpenSession(tx, key));
  if (!open || sessionState(open.session, open.idleMinutes, now).kind === "expired")
    return refuse({ kind: "session-over" });

  const { signInName } = open.account;
  const attempt = { organisationId, clinicCode: "", signInName, password, origin };
  const checked = await checkPassword(attempt, now);
  if (!checked.ok) return refuseAudited(organisationId, checked.refusal, { origin, now });

  return inOrganisation(organisationId, async (tx) => {
    const ending = { at: now, reason: "unlocked-anew" } as const;
    const wasOpen = await endSession(tx, organisationId, hash, ending);
    if (!wasOpen) return refuse({ kind: "session-over" });
    return openSession(tx, organisationId, checked.value, { origin, now });
  });
}
