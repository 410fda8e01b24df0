import { findActor, readVisit } from "@/lib/auth/actor";
import { refuseRequest } from "@/lib/auth/request-guard";
import { env } from "@/lib/env";

/**
 * A page tells that its person is still working, or, with the header `x-no-input`, only asks; it
 * learns how many seconds the session waits for the next sign of that.
 * 401: the session is idle, and a password unlocks it, or there is none.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = refuseRequest(request, env().PUBLIC_ORIGIN);
  if (refusal) return refusal;

  const actor = await findActor();
  const visit = await readVisit();
  if (!actor || visit.kind !== "live") return answer({ state: visit.kind }, 401);
  return answer({ state: visit.kind, secondsLeft: visit.secondsLeft }, 200);
}

function answer(body: object, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
