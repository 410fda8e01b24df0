import type { Evidence } from "../picture/evidence";
import type { DayInterval } from "../shared/plain-date";
import type { Expression } from "./expression";
import { toLast } from "./facts/days-since";
import { hasAsked, toConflict, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import { type Context, known, type Reading, unknown } from "./facts/reading";
import { toEndInterval } from "./facts/standing";
import { findRecords, isAnswerWanted, toRecordMissing } from "./find-records";
import { findGiven } from "./given-records";
import { proceduresMissing } from "./given-terms";

type Recorded = Extract<Expression, { op: "recorded" }>;

/**
 * Whether evidence is dated on or after the last day of the latest treatment, or before its first day.
 *
 * An answer from the other side of it is about another day: it leaves the question open. Two answers
 * on the right side: the latest holds.
 */
export function readRecorded(
  { order, record, treatments }: Recorded,
  context: Context,
): Reading<boolean> {
  const { matches } = findGiven({ treatments, scope: "problem" }, context);
  const days = matches.map(({ given, day }) =>
    order === "after" ? toEndInterval(given, context) : day,
  );
  const limit = toLast(days);
  const missing = toRecordMissing(record);
  if (limit === undefined)
    return hasAsked(context, "past-procedures") === undefined
      ? unknown([proceduresMissing])
      : known(false, []);
  const found = findRecords(record, context).map((each) => ({
    each,
    day: toKnownInterval(each.on, context),
  }));
  const possible = found.filter(({ day }) =>
    order === "after" ? day.last >= limit.first : day.first < limit.last,
  );
  const used = possible.map(({ each }) => toEvidenceUsed(each));
  const latest = listLatest(possible);
  const isSettled =
    latest.length > 0 &&
    latest.every(({ each, day }) => each.disputed === undefined && isOnSide(order, day, limit));
  if (!isSettled) return unknown([missing], used);
  const answers = latest.map(({ each }) => isAnswerWanted(each, record) ?? true);
  if (answers.every((wanted) => wanted)) return known(true, used);
  return answers.some((wanted) => wanted)
    ? unknown([toConflict(missing)], used)
    : known(false, used);
}

type Dated = { readonly each: Evidence; readonly day: DayInterval };

function isOnSide(order: Recorded["order"], day: DayInterval, limit: DayInterval): boolean {
  return order === "after" ? day.first >= limit.last : day.last < limit.first;
}

function listLatest(dated: readonly Dated[]): readonly Dated[] {
  const last = toLast(dated.map(({ day }) => day));
  return last === undefined ? [] : dated.filter(({ day }) => day.last >= last.first);
}
