import { PartialDate, type PlainDate } from "./plain-date";
import { accept, type Result, refuse } from "./result";

/** The order in which an organisation types day and month (decisions, E40). */
export type DateOrder = "day-first" | "month-first";

export type TypedDate = {
  readonly date: PartialDate;
  /** Day and month could be swapped: read the date back in words before it is accepted. */
  readonly ambiguous: boolean;
};

export type DateRefusal = { readonly kind: "not-a-date" };

const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/**
 * Reads a date as people type it: `7/9/61`, `07-Sep-1961`, `7 sep 1961`, `sep 1961`, `1961`, `1961-09-07`.
 *
 * A year of two digits is the latest such year that is not after `today`.
 */
export function parseDate(
  text: string,
  order: DateOrder,
  today: PlainDate,
): Result<TypedDate, DateRefusal> {
  const parts = text
    .trim()
    .toLowerCase()
    .replaceAll(/(\d)(st|nd|rd|th)\b/g, "$1")
    .split(/[\s/.,-]+/)
    .filter((part) => part !== "");

  const named = parts.findIndex((part) => monthNumber(part) !== undefined);
  const read = named >= 0 ? readNamed(parts, named) : readNumbers(parts, order);
  if (!read) return refuse({ kind: "not-a-date" });

  const year = fullYear(read.year, today);
  const date = PartialDate.safeParse(
    [year, ...[read.month, read.day].flatMap((part) => (part === undefined ? [] : [pad(part)]))]
      .filter((part) => part !== undefined)
      .join("-"),
  );
  if (year === undefined || !date.success) return refuse({ kind: "not-a-date" });
  return accept({ date: date.data, ambiguous: read.ambiguous });
}

type Read = {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly ambiguous: boolean;
};

/** The month is a word: what stands beside it is the day before or after it, and the year last. */
function readNamed(parts: readonly string[], named: number): Read | undefined {
  const month = monthNumber(parts[named] ?? "");
  const rest = parts.filter((_, index) => index !== named);
  const [first, second] = rest;
  if (first === undefined || rest.length > 2 || !rest.every(isNumber)) return undefined;
  if (second === undefined) return { year: first, month, day: undefined, ambiguous: false };
  const [year, day] = first.length === 4 ? [first, second] : [second, first];
  return day.length > 2 ? undefined : { year, month, day, ambiguous: false };
}

function readNumbers(parts: readonly string[], order: DateOrder): Read | undefined {
  const [first, second, third] = parts;
  if (first === undefined || parts.length > 3 || !parts.every(isNumber)) return undefined;
  const certain = { ambiguous: false } as const;
  if (second === undefined)
    return first.length === 4
      ? { year: first, month: undefined, day: undefined, ...certain }
      : undefined;
  if (third === undefined) return readMonthAndYear(first, second);
  if (first.length === 4) return { year: first, month: second, day: third, ...certain };
  if (first.length > 2 || second.length > 2) return undefined;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  const ambiguous = Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month);
  return { year: third, month, day, ambiguous };
}

function readMonthAndYear(first: string, second: string): Read | undefined {
  if (first.length === 4 && second.length <= 2)
    return { year: first, month: second, day: undefined, ambiguous: false };
  if (second.length === 4 && first.length <= 2)
    return { year: second, month: first, day: undefined, ambiguous: false };
  return undefined;
}

function monthNumber(word: string): string | undefined {
  if (!/^[a-z]{3,9}$/.test(word)) return undefined;
  const index = months.findIndex((month) => month.startsWith(word));
  return index < 0 ? undefined : String(index + 1);
}

function isNumber(part: string): boolean {
  return /^\d{1,4}$/.test(part);
}

function fullYear(year: string, today: PlainDate): string | undefined {
  if (year.length === 4) return year;
  if (year.length !== 2) return undefined;
  const century = Number(today.slice(0, 2));
  return `${Number(year) <= Number(today.slice(2, 4)) ? century : century - 1}${year}`;
}

function pad(part: string): string {
  return part.padStart(2, "0");
}
