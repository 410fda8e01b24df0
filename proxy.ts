import { type NextRequest, NextResponse } from "next/server";
import { judgeRequest, toResponse } from "@/lib/auth/request-guard";
import { env } from "@/lib/env";

/**
 * Turns away what nobody may send: foreign origins, oversized bodies, methods we do not know.
 *
 * It never authorises: pages, actions and routes each do, and hold without it.
 */
export function proxy(request: NextRequest): Response {
  const { method, headers, nextUrl } = request;
  const objection = judgeRequest({ method, headers, path: nextUrl.pathname }, env().PUBLIC_ORIGIN);
  return objection ? toResponse(objection) : NextResponse.next();
}

/** Files that are the same for everybody need no guard. */
export const config = { matcher: "/((?!_next/static/).*)" };
