import { z } from "zod";
import { findActor } from "@/lib/auth/actor";
import { readJsonBody } from "@/lib/auth/read-json-body";
import { refuseRequest } from "@/lib/auth/request-guard";
import { toRefusalWords } from "@/lib/domain/plan/plan-refusal-words";
import type { PlanRefusal } from "@/lib/domain/plan/refusal";
import { env } from "@/lib/env";
import { ActivateTreatment, activateTreatment } from "@/lib/usecases/activate-treatment";

const mostBytes = 4096;

const Body = z.object({
  revision: z.int().positive(),
  conditionConfirmed: z.boolean().optional(),
});

/** Starts a planned treatment by direct request: the same use case, the same words when it is refused. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/plans/[planId]/steps/[stepId]/activate">,
): Promise<Response> {
  const objection = refuseRequest(request, env().PUBLIC_ORIGIN);
  if (objection) return objection;
  const actor = await findActor();
  if (!actor) return new Response("Sign in first.", { status: 401 });

  const body = await readJsonBody(request, mostBytes);
  const parsed = Body.safeParse(body.ok ? body.value : undefined);
  if (!parsed.success) return toResponse({ kind: "malformed" });
  const { revision, conditionConfirmed } = parsed.data;
  const { planId, stepId } = await params;
  const command = ActivateTreatment.safeParse({
    planId,
    stepId,
    revision,
    conditionConfirmed: conditionConfirmed === true,
  });
  if (!command.success) return toResponse({ kind: "not-found" });

  const activated = await activateTreatment(actor, command.data);
  return activated.ok ? Response.json(activated.value) : toResponse(activated.refusal);
}

function toResponse(refusal: PlanRefusal): Response {
  return Response.json(
    { refusal, words: toRefusalWords(refusal) },
    { status: toStatus(refusal.kind), headers: { "cache-control": "no-store" } },
  );
}

function toStatus(kind: PlanRefusal["kind"]): number {
  switch (kind) {
    case "forbidden":
      return 403;
    case "not-found":
    case "step-not-found":
      return 404;
    case "malformed":
      return 400;
    default:
      return 409;
  }
}
