import { findActor } from "@/lib/auth/actor";
import { refuse } from "@/lib/domain/shared/result";
import { env } from "@/lib/env";
import { PrintMdtSheet, printMdtSheet } from "@/lib/usecases/print-mdt-sheet";
import { answerPrint } from "../answer-print";

/** The sheet for a meeting as a PDF: `?size=us-letter`. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/plans/[planId]/mdt-sheet">,
): Promise<Response> {
  const actor = await findActor();
  if (!actor) return Response.redirect(new URL("/sign-in", env().PUBLIC_ORIGIN), 303);

  const { planId } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const command = PrintMdtSheet.safeParse({ ...asked, planId });
  if (!command.success) return answerPrint(refuse({ kind: "not-found" }), "mdt-sheet.pdf");

  return answerPrint(await printMdtSheet(actor, command.data), "mdt-sheet.pdf");
}
