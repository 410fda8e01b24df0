import { findActor, readVisit } from "@/lib/auth/actor";
import { refuseRequest } from "@/lib/auth/request-guard";
import { env } from "@/lib/env";

/**
 * A page tells that its person is still working, and learns how long the session will wait for the
 * next sign of that. 401: the session has locked or ended.
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
