import { findActor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/shared/result";
import { env } from "@/lib/env";
import { PrintPlan, printPlan } from "@/lib/usecases/print-plan";
import { answerPrint } from "../answer-print";

/** The patient's plan as a PDF: `?size=us-letter`, `?large=yes`. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/plans/[planId]/print">,
): Promise<Response> {
  const actor = await findActor();
  if (!actor) return Response.redirect(new URL("/sign-in", env().PUBLIC_ORIGIN), 303);

  const { planId } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const command = PrintPlan.safeParse({ ...asked, planId });
  if (!command.success) return answerPrint(refuse({ kind: "not-found" }), "plan.pdf");

  return answerPrint(await printPlan(actor, command.data), "plan.pdf");
}
