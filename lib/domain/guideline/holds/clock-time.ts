import { addDays, daysBetween, type PlainDate } from "../../shared/plain-date";

/** An hour of a day, by the clock of the clinic. Whole hours: the table has nothing finer. */
export type ClockTime = { readonly day: PlainDate; readonly hour: number };

/** So many hours later; earlier where negative. */
export function addHours({ day, hour }: ClockTime, hours: number): ClockTime {
  const total = hour + hours;
  const days = Math.floor(total / 24);
  return { day: addDays(day, days), hour: total - 24 * days };
}

/** Days from one moment to another, rounded up. */
export function toDaysBetween(from: ClockTime, to: ClockTime): number {
  return Math.ceil(daysBetween(from.day, to.day) + (to.hour - from.hour) / 24);
}
