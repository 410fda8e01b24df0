import "server-only";
import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { absoluteHours } from "@/lib/domain/access/session-lifetime";
import { env } from "@/lib/env";
import type { SignInOrigin } from "@/lib/usecases/check-password";
import { type SignedIn, SignIn, signIn } from "@/lib/usecases/sign-in";
import { type UnlockRefusal, UnlockSession, unlockSession } from "@/lib/usecases/unlock-session";
import { callbackCookie, csrfCookie, sessionCookie } from "./session-cookie";

/** What a sign-in needs of the request around it. */
export type SignInSurroundings = {
  readonly origin: SignInOrigin;
  /** The session id the browser holds already, if any. */
  readonly sessionId: string | undefined;
  /** Leaves the mark by which this browser is recognised next time. */
  readonly remember: (browserMark: string) => void;
};

/** Next-auth knows two ways in: a clinic's code, a name and a password; or a password alone, to unlock. */
export function authOptions(surroundings: SignInSurroundings): AuthOptions {
  const { NEXTAUTH_SECRET, PUBLIC_ORIGIN } = env();
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: absoluteHours * 3600 },
    useSecureCookies: sessionCookie(PUBLIC_ORIGIN).options.secure,
    cookies: {
      sessionToken: sessionCookie(PUBLIC_ORIGIN),
      csrfToken: csrfCookie(PUBLIC_ORIGIN),
      callbackUrl: callbackCookie(PUBLIC_ORIGIN),
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [signInProvider(surroundings), unlockProvider(surroundings)],
    callbacks: {
      /** The token holds the session id and nothing else: no name, no role, no account. */
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token["sid"] }),
      session: ({ session: { expires } }) => ({ expires }),
    },
    logger: quietLogger,
  };
}

function signInProvider({ origin, remember }: SignInSurroundings) {
  return credentials({
    id: "credentials",
    credentials: { clinicCode: {}, signInName: {}, password: { type: "password" } },
    authorize: (typed) =>
      answer(remember, async () => {
        const command = SignIn.safeParse(typed);
        if (!command.success) return "not-recognised";
        const result = await signIn(command.data, origin);
        return result.ok ? result.value : toCode(result.refusal);
      }),
  });
}

function unlockProvider({ origin, sessionId, remember }: SignInSurroundings) {
  return credentials({
    id: "unlock",
    credentials: { password: { type: "password" } },
    authorize: (typed) =>
      answer(remember, async () => {
        const command = UnlockSession.safeParse(typed);
        if (sessionId === undefined) return "session-over";
        if (!command.success) return "not-recognised";
        const result = await unlockSession(sessionId, command.data, origin);
        return result.ok ? result.value : toCode(result.refusal);
      }),
  });
}

/**
 * Next-auth takes a refusal as an error whose message goes into an address, so only a code of ours
 * may be in it: whatever breaks underneath reads `unavailable`.
 */
async function answer(
  remember: SignInSurroundings["remember"],
  attempt: () => Promise<SignedIn | string>,
): Promise<{ id: string }> {
  const result = await attempt().catch((error: unknown) => {
    report(error);
    return "unavailable";
  });
  if (typeof result === "string") throw new Error(result);
  remember(result.browserMark);
  return { id: result.sessionId };
}

function toCode(refusal: UnlockRefusal): string {
  return refusal.kind === "slow-down" ? `slow-down:${refusal.minutes}` : refusal.kind;
}

/** The kind of fault alone: a message may carry what was typed. */
function report(error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`Sign-in could not be completed (${kind}).\n`);
}

/** Next-auth's own log lines print what they were given; ours name the kind of event alone. */
const quietLogger = {
  error: (code: string) => void process.stderr.write(`Sign-in reported ${code}.\n`),
  warn: () => {},
  debug: () => {},
};
