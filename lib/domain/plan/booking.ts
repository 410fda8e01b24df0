import { z } from "zod";
import { PlainDate } from "../shared/plain-date";
import { writtenText } from "../shared/written-text";

/** Somebody was asked to see the patient about a planned treatment. It starts nothing (decisions, B18). */
export const Referral = z
  .object({
    to: writtenText(200).min(1, "Say to whom."),
    on: PlainDate,
    note: writtenText(1000).optional(),
  })
  .readonly();
export type Referral = z.infer<typeof Referral>;

/** A date that is held for a planned treatment. It starts nothing (decisions, B18). */
export const Booking = z
  .object({ on: PlainDate, place: writtenText(200).min(1, "Say where.") })
  .readonly();
export type Booking = z.infer<typeof Booking>;
