import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionCookie } from "./session-cookie";

/** How the planner reads a cookie: of the request at hand, or of a test. */
export type CookieJar = {
  readonly get: (name: string) => { readonly value: string } | undefined;
};

/** The session id inside the encrypted token of a request; undefined when there is none to read. */
export async function readSessionId(jar: CookieJar): Promise<string | undefined> {
  const { NEXTAUTH_SECRET, PUBLIC_ORIGIN } = env();
  const token = jar.get(sessionCookie(PUBLIC_ORIGIN).name)?.value;
  if (token === undefined) return undefined;
  try {
    const claims = await decode({ token, secret: NEXTAUTH_SECRET });
    return typeof claims?.["sid"] === "string" ? claims["sid"] : undefined;
  } catch {
    // Forged, expired or made with another secret: there is no session in it.
    return undefined;
  }
}
