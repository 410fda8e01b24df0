import "server-only";
import { cookies } from "next/headers";
import NextAuth from "next-auth";
import { env } from "@/lib/env";
import { addressOf } from "./address";
import { authOptions, type SignInSurroundings } from "./options";
import { refuseRequest } from "./request-guard";
import { browserCookie } from "./session-cookie";
import { readSessionId } from "./session-token";

/** What the planner uses of next-auth; its own pages, sign-out and session answers stay closed. */
const openPaths: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf"],
  POST: ["callback/credentials", "callback/unlock"],
};

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** Answers next-auth's address: guards the request first, then lets next-auth do its part. */
export async function answerSignIn(request: Request, context: Context): Promise<Response> {
  const { PUBLIC_ORIGIN } = env();
  const refusal = refuseRequest(request, PUBLIC_ORIGIN);
  if (refusal) return refusal;

  const path = (await context.params).nextauth.join("/");
  if (!openPaths[request.method]?.includes(path)) return new Response(null, { status: 404 });
  const handle = NextAuth(authOptions(await surroundingsOf(request)));
  return await handle(request, context);
}

async function surroundingsOf(request: Request): Promise<SignInSurroundings> {
  const jar = await cookies();
  const { name, options } = browserCookie(env().PUBLIC_ORIGIN);
  return {
    origin: { address: addressOf(request.headers), browserMark: jar.get(name)?.value },
    sessionId: await readSessionId(jar),
    remember: (browserMark) => void jar.set(name, browserMark, options),
  };
}
