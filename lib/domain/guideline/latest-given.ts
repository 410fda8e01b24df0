import { never } from "../shared/never";
import type { MissingFact } from "./evidence-used";
import { toCourse } from "./facts/conservative";
import { toLast } from "./facts/days-since";
import { toConflict, toEvidenceUsed } from "./facts/find-evidence";
import { isDocumented } from "./facts/procedures";
import { type Context, type Range, unknown } from "./facts/reading";
import type { Given, GivenMatch } from "./given-records";
import { answer, type Found, find, type TermAnswer } from "./given-terms";
import { toMissingOf, toReliefDays } from "./given-test-judge";
import type { GivenRecords, LatestField } from "./number-term";

/**
 * What the latest treatment says: an older one never stands in for what it leaves out.
 *
 * Asked, and none on record: 0. Two that may both be the latest and differ leave it open.
 */
export function readLatestGiven(
  records: GivenRecords,
  field: LatestField,
  context: Context,
): TermAnswer {
  const found = withResults(find(records, context), field);
  const newest = toLast(found.certain.map(({ day }) => day))?.first;
  const deciding = found.matches.filter(({ day }) => newest === undefined || day.last >= newest);
  const [only, ...others] = deciding;
  if (only === undefined)
    return found.isComplete
      ? answer(found, { min: 0, max: 0 })
      : { reading: unknown(found.missing), missing: found.missing };
  const asked = toMissingOf(only.given, fieldWords[field]);
  const used = deciding.map(({ given }) => toEvidenceUsed(given));
  const open = (missing: readonly MissingFact[]): TermAnswer => ({
    reading: unknown(missing, used, found.turnsOn),
    missing,
  });
  const unsure = deciding.flatMap(({ missing }) => missing);
  if (unsure.length > 0) return open(unsure);
  const ranges = deciding.map(({ given }) => toRange(given, field, context));
  const [range] = ranges;
  if (range === undefined) return open([asked]);
  if (others.length > 0 && ranges.some((each) => !isSame(each, range)))
    return open([toConflict(asked)]);
  return {
    reading: { known: true, value: range, evidence: used, turnsOn: found.turnsOn },
    missing: [asked],
  };
}

/** What failed for technical reasons has no result to ask for: what was done before it still speaks. */
function withResults(found: Found, field: LatestField): Found {
  if (field === "sessions" || field === "weeks") return found;
  const hasResult = ({ given }: GivenMatch) => given.ending?.kind !== "technically-failed";
  return {
    ...found,
    matches: found.matches.filter(hasResult),
    certain: found.certain.filter(hasResult),
  };
}

const fieldWords: Readonly<Record<LatestField, string>> = {
  "relief-percent": "the relief it gave, with the report",
  "relief-days": "how long its relief lasted",
  "adl-gain-percent": "the gain in daily activities, with the report",
  sessions: "how many sessions there were",
  weeks: "how long it went on",
};

function isSame(one: Range | undefined, other: Range): boolean {
  return one !== undefined && one.min === other.min && one.max === other.max;
}

function toRange(given: Given, field: LatestField, context: Context): Range | undefined {
  switch (field) {
    case "relief-percent":
      return toDocumented(given, given.reliefPercent);
    case "adl-gain-percent":
      return toDocumented(given, given.adlGainPercent);
    case "relief-days":
      return toReliefDays(given, context);
    case "sessions":
      return given.sessions === undefined
        ? undefined
        : { min: given.sessions, max: given.sessions };
    case "weeks":
      return toWeeks(toCourse(given, context));
    default:
      return never(field);
  }
}

/** A result needs a document: the patient's account is no number (decisions, B17). */
function toDocumented(given: Given, value: number | undefined): Range | undefined {
  return value === undefined || !isDocumented(given) ? undefined : { min: value, max: value };
}

const daysOfWeek = 7;

function toWeeks({ min, max, since }: Range): Range {
  return {
    min: min / daysOfWeek,
    max: max / daysOfWeek,
    ...(since === undefined ? {} : { since, daysPerUnit: daysOfWeek }),
  };
}
