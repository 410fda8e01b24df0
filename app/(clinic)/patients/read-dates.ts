import type { DateReading } from "@/components/record/typed";
import type { Actor } from "@/lib/domain/access/actor";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { readClinic } from "@/lib/usecases/read-clinic";

/** How dates are typed in the actor's clinic, and which day it is there. */
export async function readDates(
  actor: Actor,
): Promise<DateReading & { readonly today: PlainDate }> {
  const { dateOrder, timeZone } = await readClinic(actor);
  const today = dayIn(timeZone, new Date());
  return { order: dateOrder, thisYear: Number(today.slice(0, 4)), today };
}
