import { formatClinical } from "../shared/plain-date";
import type { Arrangement } from "./arrangement";

/** What was arranged, as short sentences that nobody takes for a start; empty: nothing was. */
export function toArrangementWords({ referral, booking }: Arrangement): readonly string[] {
  return [
    ...(referral ? [`Referred to ${referral.to}, ${formatClinical(referral.on)}`] : []),
    ...(booking
      ? [`Booked provisionally for ${formatClinical(booking.on)}, ${booking.place}: not started`]
      : []),
  ];
}
