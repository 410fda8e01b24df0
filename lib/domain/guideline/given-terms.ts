import { type DayInterval, daysBetween, type PlainDate } from "../shared/plain-date";
import type { MissingFact } from "./evidence-used";
import { toDaysSince, toLast } from "./facts/days-since";
import { hasAsked, toEvidenceUsed } from "./facts/find-evidence";
import { type Context, known, type Range, type Reading } from "./facts/reading";
import { findGiven, type GivenMatch } from "./given-records";
import { toMissingOf } from "./given-test-judge";
import type { GivenRecords } from "./number-term";

/** A number with what would settle a comparison that it leaves open. */
export type TermAnswer = {
  readonly reading: Reading<Range>;
  readonly missing: readonly MissingFact[];
};

export const proceduresMissing: MissingFact = {
  fact: "PAST_PROCEDURES",
  words: "Ask about past procedures, here and elsewhere, with their dates.",
  evidenceKind: "history-asked",
};

const noEnd = Number.POSITIVE_INFINITY;

/** What is on record for a term, and whether it is all there is (decisions, F47). */
export type Found = {
  readonly matches: readonly GivenMatch[];
  readonly certain: readonly GivenMatch[];
  readonly isComplete: boolean;
  readonly turnsOn: readonly PlainDate[];
  /** Nobody asked, or one of them may or may not count. */
  readonly missing: readonly MissingFact[];
};

export function find(records: GivenRecords, context: Context): Found {
  const { matches, turnsOn } = findGiven(records, context);
  const isComplete = hasAsked(context, "past-procedures") !== undefined;
  return {
    matches,
    certain: matches.filter(({ truth }) => truth === "met"),
    isComplete,
    turnsOn,
    missing: [
      ...(isComplete ? [] : [proceduresMissing]),
      ...matches.flatMap(({ missing }) => missing),
    ],
  };
}

/** How many: at least those that count, at most those that may, or any number while nobody asked. */
export function readCount(records: GivenRecords, context: Context): TermAnswer {
  const found = find(records, context);
  const { matches, certain, isComplete } = found;
  return answer(found, {
    min: certain.length,
    max: isComplete ? matches.length : noEnd,
  });
}

/** Whole days since the latest. While nobody asked there may be one of today. */
export function readDaysSince(records: GivenRecords, context: Context): TermAnswer {
  const found = find(records, context);
  const { matches, certain, isComplete } = found;
  const last = toLast(matches.map(({ day }) => day));
  const lastCertain = toLast(certain.map(({ day }) => day));
  const since = matches.map(({ day }) => day);
  return answer(found, {
    min: !isComplete ? 0 : last === undefined ? noEnd : toDaysSince(last, context).min,
    max: lastCertain === undefined ? noEnd : toDaysSince(lastCertain, context).max,
    since,
  });
}

/** Whole days between the two that lie closest together. */
export function readShortestGap(records: GivenRecords, context: Context): TermAnswer {
  const found = find(records, context);
  const { matches, certain, isComplete } = found;
  return answer(found, {
    min: isComplete ? Math.min(noEnd, ...toPairs(matches).map(toLeast)) : 0,
    max: Math.min(noEnd, ...toPairs(certain).map(toMost)),
  });
}

type Pair = readonly [DayInterval, DayInterval];

function toPairs(matches: readonly GivenMatch[]): readonly Pair[] {
  return matches.flatMap(({ day }, index) =>
    matches.slice(index + 1).map((other): Pair => [day, other.day]),
  );
}

function toLeast([one, other]: Pair): number {
  return Math.max(0, daysBetween(one.last, other.first), daysBetween(other.last, one.first));
}

function toMost([one, other]: Pair): number {
  return Math.max(daysBetween(one.first, other.last), daysBetween(other.first, one.last));
}

/** The sum of what is recorded; a record without an amount may hold any. */
export function readTotal(records: GivenRecords, context: Context): TermAnswer {
  const found = find(records, context);
  const { matches, certain, isComplete } = found;
  const silent = matches.filter(({ given }) => given.steroidMg === undefined);
  const amounts = (some: readonly GivenMatch[]) =>
    some.reduce((sum, { given: { steroidMg } }) => sum + (steroidMg ?? 0), 0);
  return answer(
    {
      ...found,
      missing: [
        ...found.missing,
        ...silent.map(({ given }) => toMissingOf(given, "which steroid was given, and how much")),
      ],
    },
    {
      min: amounts(certain),
      max: isComplete && silent.length === 0 ? amounts(matches) : noEnd,
    },
  );
}

export function answer({ matches, turnsOn, missing }: Found, range: Range): TermAnswer {
  const used = matches.map(({ given }) => toEvidenceUsed(given));
  return { reading: known(range, used, turnsOn), missing };
}
