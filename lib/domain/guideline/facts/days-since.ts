import { type DayInterval, daysBetween, type PlainDate } from "../../shared/plain-date";
import type { Context, Range } from "./reading";

/** Whole days from an event that lies somewhere in an interval to the as-of day. */
export function toDaysSince(since: DayInterval, { asOf }: Context): Range {
  return {
    min: daysBetween(since.last, asOf),
    max: daysBetween(since.first, asOf),
    since: [since],
  };
}

/** The smallest interval that holds all of them. */
export function toSpan(intervals: readonly DayInterval[]): DayInterval | undefined {
  const [first] = intervals
    .map((each) => each.first)
    .toSorted((one, other) => (one < other ? -1 : 1));
  const last = toLatest(intervals.map((each) => each.last));
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** When the last of several events was: its first and last day are the latest there are. */
export function toLast(intervals: readonly DayInterval[]): DayInterval | undefined {
  const first = toLatest(intervals.map((each) => each.first));
  const last = toLatest(intervals.map((each) => each.last));
  return first === undefined || last === undefined ? undefined : { first, last };
}

export function toLatest(days: readonly PlainDate[]): PlainDate | undefined {
  return days.toSorted((one, other) => (one < other ? -1 : 1)).at(-1);
}
