import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { decideCancelling } from "@/lib/domain/plan/arrangement";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import type { Result } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { type ArrangeRefusal, arrangeStep } from "./arrange-step";

export const CancelBooking = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    reason: writtenText(500).min(1, "Say why."),
  })
  .readonly();
export type CancelBooking = z.infer<typeof CancelBooking>;

/** Gives the held day back. The treatment stays planned. */
export function cancelBooking(
  actor: Actor,
  { planId, stepId, revision, reason }: CancelBooking,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, ArrangeRefusal>> {
  return arrangeStep(
    actor,
    {
      action: "treatment:book",
      ...{ planId, stepId, revision },
      decide: ({ arrangement }) => decideCancelling(arrangement),
      event: { kind: "booking-cancelled", stepId, reason },
    },
    now,
  );
}
