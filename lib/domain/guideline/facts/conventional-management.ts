import { type CareId, getCare } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import { addDays, type DayInterval, daysBetween, type PlainDate } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { toCourse } from "./conservative";
import { booleanFact, numberFact } from "./fact";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

type Given = EvidenceOf<"treatment-given">;

const missing: MissingFact = {
  fact: "CONVENTIONAL_MANAGEMENT",
  words: "Record medicines, exercise and psychological care, with their dates.",
  evidenceKind: "treatment-given",
};

const goesOn: MissingFact = {
  fact: "CARE_UNDER_WAY",
  words: "Ask which care goes on at present, here and elsewhere.",
  evidenceKind: "treatment-given",
};

/** Care of the catalogue that the UK guideline on low back pain does not offer. @source NICE NG59 1.2 */
export const notOffered: readonly CareId[] = [
  "acupuncture",
  "tens",
  "therapeutic-ultrasound",
  "assistive-devices-bracing",
];

export const conventionalManagementFacts = {
  conventionalManagementDays: numberFact({
    words: "days under conventional medical management",
    unit: "days",
    scope: "problem",
    missing,
    remedy: { kind: "do", words: "Continue conventional management, and record its dates." },
    read: readManagement,
  }),
  notOfferedCareGoesOn: booleanFact({
    words: "care that is not offered",
    whenTrue: "Acupuncture, electrotherapy or a belt is on record as going on",
    whenFalse: "No acupuncture, electrotherapy or belt is on record as going on",
    scope: "problem",
    missing: goesOn,
    read: readNotOffered,
  }),
} as const;

const conventional: ReadonlySet<string> = new Set([
  "targeted-rehabilitation",
  "exercise",
  "generic-exercise",
  "psychological",
  "medication",
]);

/**
 * Days on which at least one course went on. Two courses of one day count once; a course whose days
 * nobody knows counts for its length alone, and may have been at the same time as another.
 */
function readManagement(context: Context): Reading<Range> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) =>
      conventional.has(getCare(each.treatment).countsAs) &&
      each.disputed === undefined &&
      wasGiven(each) &&
      belongsTo(each, context.problem, context) !== "no",
  );
  const asked = hasAsked(context, "past-procedures");
  if (given.length === 0)
    return asked === undefined
      ? unknown([missing])
      : known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
  const courses = given.map((each) => toCourse(each, context));
  const placed = given.flatMap((each) => toPlaced(each, context));
  const min = Math.max(countDays(placed), ...courses.map((course) => course.min));
  const most = Math.min(
    sum(courses.map((course) => course.max)),
    countDays(given.map((each) => toWidest(each, context))),
  );
  const max = asked === undefined ? Number.POSITIVE_INFINITY : most;
  const grows = given.some(isUnderWay);
  return known(
    { min, max: Math.max(min, max), ...(grows ? { since: toSince(min, max, context) } : {}) },
    given.map(toEvidenceUsed),
  );
}

/** The stretch that a course certainly filled; none where its days are not known to the day. */
function toPlaced(given: Given, context: Context): readonly DayInterval[] {
  const start = toKnownInterval(given.on, context);
  if (isUnderWay(given)) return [{ first: start.last, last: context.asOf }];
  if (given.weeks !== undefined) {
    const { first } = start;
    const days = Math.min(Math.floor(given.weeks * 7), daysBetween(first, context.asOf));
    return first === start.last ? [{ first, last: addDays(first, days) }] : [];
  }
  const ended = given.ended ?? given.ending?.on;
  if (ended === undefined) return [];
  const { first: last } = toKnownInterval(ended, context);
  return last > start.last ? [{ first: start.last, last }] : [];
}

/** The widest stretch that a course can have filled. */
function toWidest(given: Given, context: Context): DayInterval {
  const { first, last } = toKnownInterval(given.on, context);
  const ended = given.ended ?? given.ending?.on;
  const end =
    given.weeks !== undefined && !isUnderWay(given)
      ? addDays(last, Math.ceil(given.weeks * 7))
      : ended === undefined
        ? context.asOf
        : toKnownInterval(ended, context).last;
  return { first, last: toEarlier(end, context.asOf) };
}

function toEarlier(one: PlainDate, other: PlainDate): PlainDate {
  return daysBetween(one, other) < 0 ? other : one;
}

function isUnderWay({ ongoing, ended, ending }: Given): boolean {
  return ongoing === true && ended === undefined && ending?.on === undefined;
}

/** Days in the union of stretches, each counted from its first day to its last. */
function countDays(stretches: readonly DayInterval[]): number {
  const ordered = stretches.toSorted((one, other) => (one.first < other.first ? -1 : 1));
  let days = 0;
  let reached: PlainDate | undefined;
  for (const { first, last } of ordered) {
    const from: PlainDate = reached !== undefined && reached > first ? reached : first;
    if (last <= from) continue;
    days += daysBetween(from, last);
    reached = last;
  }
  return days;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A course that goes on adds a day each day, as if all of it had begun so many days ago. */
function toSince(min: number, max: number, { asOf }: Context): readonly DayInterval[] {
  const last = addDays(asOf, -min);
  return [{ first: Number.isFinite(max) ? addDays(asOf, -Math.floor(max)) : last, last }];
}

function readNotOffered(context: Context): Reading<boolean> {
  const found = listEvidence(context, "treatment-given").filter(
    (each) =>
      notOffered.includes(each.treatment) &&
      isUnderWay(each) &&
      belongsTo(each, context.problem, context) !== "no",
  );
  const sure = found.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  return found.length > 0 ? unknown([goesOn], found.map(toEvidenceUsed)) : known(false, []);
}
