import { type CareId, getCare } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import { daysBetween } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { booleanFact, numberFact } from "./fact";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { painFacts } from "./pain";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { toEndInterval, wasGiven } from "./standing";

type Given = EvidenceOf<"treatment-given">;

const careMissing: MissingFact = {
  fact: "CONSERVATIVE_CARE",
  words: "Record what care without procedures was given, for how long, and how it ended.",
  evidenceKind: "treatment-given",
};

export const noninvasiveCareFacts = {
  failedCareDays: numberFact({
    words: "longest course of conservative care that was not enough",
    unit: "days",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Complete a course of conservative care, and record its ending." },
    read: (context) => readLongest(context, isNotEnough),
  }),
  conservativeCareDays: numberFact({
    words: "longest course of conservative care",
    unit: "days",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Complete a course of conservative care." },
    read: (context) => readLongest(context, () => true),
  }),
  careNotTolerated: booleanFact({
    words: "conservative care that was not tolerated",
    whenTrue: "Conservative care was not tolerated",
    whenFalse: "No conservative care is on record as not tolerated",
    scope: "problem",
    missing: careMissing,
    read: (context) => readAny(context, ({ ending }) => ending?.kind === "not-tolerated"),
  }),
  careNotEnough: booleanFact({
    words: "conservative care that was not enough",
    whenTrue: "Conservative care was not enough or not tolerated",
    whenFalse: "No conservative care is on record that was not enough",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Offer conservative care, and record how it ended." },
    read: (context) => readAny(context, isNotEnough),
  }),
  careOfThisPainNotEnough: booleanFact({
    words: "conservative care since this pain began that was not enough",
    whenTrue: "Conservative care since this pain began was not enough or not tolerated",
    whenFalse: "No conservative care since this pain began is on record that was not enough",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Offer conservative care, and record how it ended." },
    read: readSinceOnset,
  }),
  endedModalities: numberFact({
    words: "kinds of conservative care with a result",
    unit: "kinds",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Complete another kind of conservative care." },
    read: (context) => readModalities(context, () => true),
  }),
  endedActiveCare: numberFact({
    words: "kinds of active exercise with a result",
    unit: "kinds",
    scope: "problem",
    missing: careMissing,
    remedy: { kind: "do", words: "Complete a course of active exercise." },
    read: (context) => readModalities(context, isActive),
  }),
} as const;

/** Everything without a procedure; advice on living and supplements are no course of care. */
const courses: ReadonlySet<string> = new Set([
  "targeted-rehabilitation",
  "exercise",
  "generic-exercise",
  "psychological",
  "passive",
  "medication",
]);

const active: ReadonlySet<string> = new Set([
  "targeted-rehabilitation",
  "exercise",
  "generic-exercise",
]);

function isActive({ treatment }: Given): boolean {
  return active.has(getCare(treatment).countsAs);
}

function isNotEnough({ ending }: Given): boolean {
  return (
    ending?.kind === "inadequate-response" ||
    ending?.kind === "partial-and-continuing" ||
    ending?.kind === "not-tolerated" ||
    ending?.kind === "effective-then-lost"
  );
}

/** Care counts for each of several pains when it names none (judgement 17 of docs/decisions/030). */
function listCare(context: Context): readonly Given[] {
  return listEvidence(context, "treatment-given").filter(
    (each) =>
      courses.has(getCare(each.treatment).countsAs) &&
      wasGiven(each) &&
      belongsTo(each, context.problem, context) !== "no",
  );
}

function readAny(context: Context, matches: (given: Given) => boolean): Reading<boolean> {
  const found = listCare(context).filter(matches);
  const sure = found.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  const asked = hasAsked(context, "past-procedures");
  return found.length > 0 || asked === undefined
    ? unknown([careMissing], found.map(toEvidenceUsed))
    : known(false, [toEvidenceUsed(asked)]);
}

/** What was given before this pain began was for another one. */
function readSinceOnset(context: Context): Reading<boolean> {
  const onset = painFacts.painDurationDays.read(context);
  if (!onset.known) return onset;
  const began = (onset.value.since ?? []).map(({ first }) => first);
  return readAny(
    context,
    (given) =>
      isNotEnough(given) && began.some((day) => toKnownInterval(given.on, context).first >= day),
  );
}

/** The longest single course; courses are not added up. What is disputed may have been the longest. */
function readLongest(context: Context, matches: (given: Given) => boolean): Reading<Range> {
  const found = listCare(context).filter(matches);
  const asked = hasAsked(context, "past-procedures");
  if (found.length === 0)
    return asked === undefined
      ? unknown([careMissing])
      : known({ min: 0, max: 0 }, [toEvidenceUsed(asked)]);
  const all = found.map((each) => ({ each, length: toLength(each, context) }));
  const sure = all.filter(({ each }) => each.disputed === undefined);
  return known(
    {
      min: Math.max(0, ...sure.map(({ length }) => length.min)),
      max: asked === undefined ? Number.POSITIVE_INFINITY : toMax(all.map(({ length }) => length)),
      since: sure.flatMap(({ length }) => length.since ?? []),
    },
    found.map(toEvidenceUsed),
  );
}

function toMax(lengths: readonly Range[]): number {
  return Math.max(...lengths.map(({ max }) => max));
}

/** Days from beginning to end; a course that goes on grows with every day. */
function toLength(given: Given, context: Context): Range {
  const start = toKnownInterval(given.on, context);
  const longest = daysBetween(start.first, context.asOf);
  const isOver = given.ended !== undefined || given.ending?.on !== undefined;
  if (given.ongoing === true && !isOver)
    return { min: daysBetween(start.last, context.asOf), max: longest, since: [start] };
  if (given.weeks !== undefined) {
    const days = Math.min(given.weeks * 7, longest);
    return { min: days, max: days };
  }
  if (!isOver) return { min: 0, max: longest };
  const end = toEndInterval(given, context);
  return {
    min: Math.max(0, daysBetween(start.last, end.first)),
    max: Math.max(0, daysBetween(start.first, end.last)),
  };
}

/** Kinds of care of which one course has an ending with a reason; each kind counts once. */
function readModalities(context: Context, matches: (given: Given) => boolean): Reading<Range> {
  const found = listCare(context).filter(matches);
  const asked = hasAsked(context, "past-procedures");
  const sure = found.filter((each) => each.disputed === undefined && hasResult(each));
  const kinds = (given: readonly Given[]) => new Set(given.map(toKind)).size;
  return known(
    {
      min: kinds(sure),
      max: asked === undefined ? Number.POSITIVE_INFINITY : kinds(found.filter(hasResult)),
    },
    found.map(toEvidenceUsed),
  );
}

function hasResult({ ending, reliefPercent }: Given): boolean {
  return ending !== undefined && ending.kind !== "effective" && reliefPercent !== undefined;
}

/** Exercise of any kind is one modality; each medicine is the same one. */
function toKind({ treatment }: Given): CareId | string {
  const { countsAs } = getCare(treatment);
  return active.has(countsAs) ? "active" : countsAs === "passive" ? treatment : countsAs;
}
