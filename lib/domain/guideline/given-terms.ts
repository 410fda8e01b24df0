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
  /** For a count: which answers would bring it to so many, or keep it below; absent: all of `missing`. */
  readonly waysTo?: (target: "reach" | "stay-below", limit: number) => readonly MissingFacts[];
};

type MissingFacts = readonly MissingFact[];

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
  const range = { min: certain.length, max: isComplete ? matches.length : noEnd };
  return {
    ...answer(found, range),
    waysTo: (target, limit) =>
      target === "reach" ? toReach(found, limit) : toStayBelow(found, limit),
  };
}

/** So many of the open ones count after all; where there are too few, somebody asks for more. */
function toReach({ matches, certain, isComplete }: Found, limit: number): readonly MissingFacts[] {
  const open = matches.filter(({ truth }) => truth === "unknown");
  const lacking = limit - certain.length;
  if (lacking <= open.length)
    return choose(open, lacking).map((some) => some.flatMap(({ missing }) => missing));
  return isComplete ? [] : [[proceduresMissing]];
}

/** So many of the open ones turn out not to count, and nothing else was done. One answer rules one out. */
function toStayBelow({ matches, isComplete }: Found, limit: number): readonly MissingFacts[] {
  const open = matches.filter(({ truth }) => truth === "unknown");
  const surplus = Math.max(0, matches.length - limit + 1);
  if (surplus > open.length) return [];
  const asked = isComplete ? [] : [proceduresMissing];
  return choose(open, surplus).map((some) => [
    ...asked,
    ...some.flatMap(({ missing }) => missing.slice(0, 1)),
  ]);
}

/** All ways to take so many, in order. */
function choose<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  const [first, ...rest] = items;
  if (count <= 0) return [[]];
  if (first === undefined || items.length < count) return [];
  return [...choose(rest, count - 1).map((some) => [first, ...some]), ...choose(rest, count)];
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
