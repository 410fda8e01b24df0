"use server";

import type { TextAnswer } from "@/components/plan-text/copy-text";
import { requireActor } from "@/lib/auth/actor";
import { ReadPlanText, readPlanText } from "@/lib/usecases/read-plan-text";

/** Bound to a plan by its page, and called when somebody copies the plan. */
export async function readPlanTextAction(planId: string): Promise<TextAnswer> {
  const actor = await requireActor();

  const command = ReadPlanText.safeParse({ planId });
  if (!command.success) return { kind: "refused", words: refusals["not-found"] };

  const read = await readPlanText(actor, command.data);
  if (!read.ok) return { kind: "refused", words: refusals[read.refusal.kind] };
  return { kind: "text", text: read.value };
}

const refusals = {
  forbidden: "Nothing was copied. Your role does not read clinical content.",
  "not-found": "Nothing was copied. There is no such plan in your clinic; reload the page.",
} as const;
