import { CareId, cares, getCare } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import { daysBetween } from "../../shared/plain-date";
import { toDaysSince } from "./days-since";
import { booleanFact, choiceFact, numberFact } from "./fact";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  toEvidenceUsed,
  toKnownDay,
  toKnownInterval,
} from "./find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { readStanding, wasGiven } from "./standing";

/** Cares that count as rehabilitation aimed at this patient's spine. */
export const targetedRehabilitation: readonly CareId[] = CareId.options.filter(
  (id) => cares[id].countsAs === "targeted-rehabilitation",
);

const conventional: ReadonlySet<string> = new Set([
  "targeted-rehabilitation",
  "psychological",
  "exercise",
  "medication",
]);

const rehabilitationMissing = {
  fact: "TARGETED_REHABILITATION",
  words: "Record what targeted rehabilitation has been tried, and how it ended.",
  evidenceKind: "treatment-given",
};

export const conservativeFacts = {
  targetedRehabilitation: choiceFact({
    words: "targeted rehabilitation",
    scope: "problem",
    missing: rehabilitationMissing,
    remedy: {
      kind: "do",
      words: "Complete a course of targeted rehabilitation and record how it ended.",
    },
    values: {
      behind: "tried, and ended with a reason",
      effective: "effective",
      "under-way": "under way",
      "did-not-attend": "not attended",
      never: "not tried",
    },
    read: (context) => {
      const { state, evidence, missing } = readStanding(
        context,
        targetedRehabilitation,
        rehabilitationMissing,
        { sharedAmongProblems: true },
      );
      return state === "unknown" ? unknown(missing, evidence) : known(state, evidence);
    },
  }),
  conventionalCareDays: numberFact({
    words: "longest course of conventional care",
    unit: "days",
    scope: "problem",
    missing: {
      fact: "CONVENTIONAL_CARE",
      words: "Record medicines, rehabilitation and psychological care, with their dates.",
      evidenceKind: "treatment-given",
    },
    read: readConventionalCare,
  }),
  rehabilitationGoesOn: booleanFact({
    words: "rehabilitation alongside",
    whenTrue: "Rehabilitation goes on alongside",
    whenFalse: "Asked, and no rehabilitation goes on",
    scope: "problem",
    missing: rehabilitationMissing,
    remedy: { kind: "do", words: "Arrange rehabilitation alongside." },
    read: (context) => {
      const going = listEvidence(context, "treatment-given").filter(
        ({ treatment, ongoing, disputed }) =>
          ongoing === true &&
          disputed === undefined &&
          ["targeted-rehabilitation", "exercise", "generic-exercise"].includes(
            getCare(treatment).countsAs,
          ),
      );
      if (going.length > 0) return known(true, going.map(toEvidenceUsed));
      const asked = hasAsked(context, "past-procedures");
      return asked === undefined
        ? unknown([rehabilitationMissing])
        : known(false, [toEvidenceUsed(asked)]);
    },
  }),
} as const;

/** The longest single course; courses are not added up. */
function readConventionalCare(context: Context): Reading<Range> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) =>
      conventional.has(getCare(each.treatment).countsAs) &&
      each.disputed === undefined &&
      wasGiven(each) &&
      belongsTo(each, context.problem, context) !== "no",
  );
  if (given.length === 0) return unknown([conservativeFacts.conventionalCareDays.missing]);
  const courses = given.map((each) => toCourse(each, context));
  const longest: Range = {
    min: Math.max(...courses.map(({ min }) => min)),
    max: Math.max(...courses.map(({ max }) => max)),
    since: courses.flatMap(({ since }) => since ?? []),
  };
  return known(longest, given.map(toEvidenceUsed));
}

/** Days of one course. It cannot have lasted longer than it is since it began. */
export function toCourse(given: EvidenceOf<"treatment-given">, context: Context): Range {
  const start = toKnownInterval(given.on, context);
  const longest = daysBetween(start.first, toKnownDay(context));
  const ended = given.ended ?? given.ending?.on;
  if (given.ongoing === true && ended === undefined) return toDaysSince(start, context);
  if (given.weeks !== undefined) {
    const days = Math.min(given.weeks * 7, longest);
    return { min: days, max: days };
  }
  if (ended === undefined) return { min: 0, max: longest };
  const end = toKnownInterval(ended, context);
  return {
    min: Math.max(0, daysBetween(start.last, end.first)),
    max: daysBetween(start.first, end.last),
  };
}
