import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import { env } from "@/lib/env";
import { readSession, type SessionReading } from "@/lib/usecases/read-session";
import { addressOf } from "./address";
import { isForeignAction } from "./request-guard";
import { readSessionId } from "./session-token";

/**
 * Whoever is asking, for a page or an action; without a live session the answer is the sign-in
 * page. Called in the body of each of them, because neither a layout nor the proxy guards an action.
 *
 * @throws when an action comes from another site: the proxy answers those first.
 */
export async function requireActor(): Promise<Actor> {
  return (await findActor()) ?? redirect("/sign-in");
}

/** As `requireActor`, for a route, which answers in its own way when nobody is signed in. */
export async function findActor(): Promise<Actor | undefined> {
  const reading = await readVisit();
  return reading.kind === "live" ? reading.actor : undefined;
}

/** Next fetches pages ahead of a click; a page asks by itself how long its session lasts. */
const signsOfNoInput = ["next-router-prefetch", "x-no-input"];

/** Where the session of this request stands, looked up once per request. */
export const readVisit = cache(async (): Promise<SessionReading> => {
  const asked = await headers();
  if (isForeignAction(asked, env().PUBLIC_ORIGIN))
    throw new Error("an action from another origin was stopped");

  const sessionId = await readSessionId(await cookies());
  if (sessionId === undefined) return { kind: "none" };
  const isInput = !signsOfNoInput.some((header) => asked.has(header));
  return readSession(sessionId, { isInput, address: addressOf(asked) });
});
