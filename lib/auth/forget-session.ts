import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { sessionCookie } from "./session-cookie";

/** Takes the session's cookie away. The row has ended already, so a copy of it opens nothing. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie(env().PUBLIC_ORIGIN);
  const jar = await cookies();
  jar.set(name, "", { ...options, maxAge: 0 });
}
