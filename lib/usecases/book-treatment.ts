import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { decideBooking } from "@/lib/domain/plan/arrangement";
import { Booking } from "@/lib/domain/plan/booking";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import type { Result } from "@/lib/domain/shared/result";
import { type ArrangeRefusal, arrangeStep } from "./arrange-step";

export const BookTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    ...Booking.unwrap().shape,
  })
  .readonly();
export type BookTreatment = z.infer<typeof BookTreatment>;

/** Holds a day and a place for a planned treatment; another booking takes its place. It starts nothing. */
export function bookTreatment(
  actor: Actor,
  { planId, stepId, revision, ...booking }: BookTreatment,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, ArrangeRefusal>> {
  return arrangeStep(
    actor,
    {
      action: "treatment:book",
      ...{ planId, stepId, revision },
      decide: (setting) => decideBooking(booking, setting),
      event: { kind: "booked-provisionally", stepId, booking },
    },
    now,
  );
}
