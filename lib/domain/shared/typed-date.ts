import { formatLong, PartialDate } from "./plain-date";

/** How an organisation's people write dates with numbers only (decisions, E40). */
export type DateOrder = "day-first" | "month-first";

/** What typed text means as a date. */
export type TypedDate =
  | {
      readonly kind: "date";
      readonly date: PartialDate;
      /** Day and month could be swapped, or the century is a guess: read it back before accepting. */
      readonly readBack: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "not-a-date" };

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Reads a date as people type it: 7/9/61, 7 sep 1961, 07-Sep-1961, 1961-09-07, sep 1961, 1961.
 *
 * A year of two digits is the nearest that is at most ten years after `thisYear`.
 */
export function readTypedDate(text: string, order: DateOrder, thisYear: number): TypedDate {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s./,-]+/)
    .filter((part) => part !== "");
  if (parts.length === 0) return { kind: "empty" };
  if (parts.length > 3) return { kind: "not-a-date" };

  const found = arrange(parts, order);
  if (!found) return { kind: "not-a-date" };
  const year = toYear(found.year, thisYear);
  const date = [year, found.month, found.day]
    .filter((part) => part !== undefined)
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0"))
    .join("-");
  const parsed = PartialDate.safeParse(date);
  if (!parsed.success) return { kind: "not-a-date" };
  return {
    kind: "date",
    date: parsed.data,
    readBack: found.swappable || found.year.length === 2,
  };
}

/** The sentence that reads a date back: "That is 7 September 1961." */
export function readBackWords(date: PartialDate): string {
  return `That is ${formatLong(date)}.`;
}

type Arranged = {
  readonly year: string;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly swappable: boolean;
};

function arrange(parts: readonly string[], order: DateOrder): Arranged | undefined {
  const [first = "", second = "", third = ""] = parts;
  if (parts.length === 1) return isYear4(first) ? { year: first, swappable: false } : undefined;
  if (parts.length === 2) return arrangeMonth(first, second);
  if (isYear4(first)) return whole(first, toMonth(second), toNumber(third), false);
  if (!isYear(third)) return undefined;
  if (isNamed(second)) return whole(third, toMonth(second), toNumber(first), false);
  if (isNamed(first)) return whole(third, toMonth(first), toNumber(second), false);

  const [one, two] = [toNumber(first), toNumber(second)];
  if (one === undefined || two === undefined) return undefined;
  const swappable = one <= 12 && two <= 12 && one !== two;
  return order === "day-first"
    ? whole(third, two, one, swappable)
    : whole(third, one, two, swappable);
}

/** A month and a year: the day is not known. */
function arrangeMonth(first: string, second: string): Arranged | undefined {
  const [month, year] = isYear4(first) ? [toMonth(second), first] : [toMonth(first), second];
  if (month === undefined || !isYear4(year)) return undefined;
  return { year, month, swappable: false };
}

function whole(
  year: string,
  month: number | undefined,
  day: number | undefined,
  swappable: boolean,
): Arranged | undefined {
  if (month === undefined || day === undefined) return undefined;
  return { year, month, day, swappable };
}

function isYear4(text: string): boolean {
  return /^\d{4}$/.test(text);
}

function isYear(text: string): boolean {
  return /^(\d{2}|\d{4})$/.test(text);
}

function isNamed(text: string): boolean {
  return /^[a-z]{3,}$/.test(text);
}

function toMonth(text: string): number | undefined {
  if (!isNamed(text)) return toNumber(text);
  const index = months.indexOf(text.slice(0, 3));
  return index === -1 ? undefined : index + 1;
}

function toNumber(text: string): number | undefined {
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}

function toYear(text: string, thisYear: number): number {
  if (text.length === 4) return Number(text);
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + Number(text);
  return year > thisYear + 10 ? year - 100 : year;
}
