import { z } from "zod";

/** A calendar day without a time, `YYYY-MM-DD`, in the organisation's time zone. */
export const PlainDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, "is not a day of the calendar")
  .brand<"PlainDate">();
export type PlainDate = z.infer<typeof PlainDate>;

/**
 * A day, a month or a year: history is often remembered no more exactly than that.
 * A comparison that its interval straddles is unknown, never rounded.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text) => isRealDay(firstDayText(text)), "is not a date of the calendar")
  .brand<"PartialDate">();
export type PartialDate = z.infer<typeof PartialDate>;

/** First and last day that a date may mean, both included. */
export type DayInterval = { readonly first: PlainDate; readonly last: PlainDate };

export function toInterval(date: PartialDate | PlainDate): DayInterval {
  if (isWholeDay(date)) return { first: date, last: date };
  const first = PlainDate.parse(firstDayText(date));
  const [year = 0, month = 12] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, date.length === 4 ? 12 : month, 0));
  return { first, last: fromUtc(last) };
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function addDays(day: PlainDate, days: number): PlainDate {
  return fromUtc(new Date(Date.parse(day) + days * 86_400_000));
}

/** The day it is, at an instant, in a time zone (IANA name). */
export function dayIn(timeZone: string, instant: Date): PlainDate {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return PlainDate.parse(`${part("year")}-${part("month")}-${part("day")}`);
}

const shortMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const longMonths =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** For clinicians: `07-Sep-2026`, `Sep-2026` or `2026`. The month table is fixed: locales differ. */
export function formatClinical(date: PartialDate | PlainDate): string {
  const [year, month, day] = date.split("-");
  const name = shortMonths[Number(month) - 1];
  return [day, name, year].filter((part) => part !== undefined).join("-");
}

/** For patients and screen readers: `7 September 2026`, `September 2026` or `2026`. */
export function formatLong(date: PartialDate | PlainDate): string {
  const [year, month, day] = date.split("-");
  const name = longMonths[Number(month) - 1];
  const dayNumber = day === undefined ? undefined : String(Number(day));
  return [dayNumber, name, year].filter((part) => part !== undefined).join(" ");
}

/** A date was parsed before: one of this length is a day of the calendar. */
function isWholeDay(date: PartialDate | PlainDate): date is PlainDate {
  return date.length === 10;
}

function firstDayText(text: string): string {
  if (text.length === 4) return `${text}-01-01`;
  return text.length === 7 ? `${text}-01` : text;
}

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** A day of the calendar by its making: no need to parse it, which a rule would do hundreds of times. */
function fromUtc(date: Date): PlainDate {
  const text = date.toISOString().slice(0, 10);
  return isFourDigitYear(text) ? text : PlainDate.parse(text);
}

function isFourDigitYear(text: string): text is PlainDate {
  return text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
}
