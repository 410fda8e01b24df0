import { toDaysSince, toSpan } from "./days-since";
import { booleanFact, numberFact } from "./fact";
import {
  concerns,
  listEvidence,
  readLatest,
  readOnRecord,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { type Context, known, mapReading, type Range, type Reading, unknown } from "./reading";

const exactly = (value: number): Range => ({ min: value, max: value });

const onset = {
  fact: "ONSET",
  words: "Record when this pain began: the year is enough.",
  evidenceKind: "onset",
};

const painScore = {
  fact: "PAIN_SCORE",
  words: "Ask for a pain score for this pain.",
  evidenceKind: "pain-score",
};

const functionScore = {
  fact: "FUNCTION_SCORE",
  words: "Record the total of the Oswestry Disability Index.",
  evidenceKind: "function-score",
};

const qualityOfLife = {
  fact: "QUALITY_OF_LIFE",
  words: "Ask whether pain reduces quality of life.",
  evidenceKind: "quality-of-life",
};

const goal = {
  fact: "GOAL",
  words: "Ask what the patient wants to be able to do.",
  evidenceKind: "goal",
};

export const painFacts = {
  painNrs: numberFact({
    words: "pain on the numeric rating scale",
    unit: "points of 10",
    scope: "problem",
    missing: painScore,
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "pain-score",
          where: ({ scale, at }) => scale === "nrs" && (at === undefined || at === "average"),
          value: ({ value }) => value,
          missing: painScore,
        }),
        exactly,
      ),
  }),
  odi: numberFact({
    words: "ODI",
    unit: "%",
    scope: "patient",
    missing: functionScore,
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "function-score",
          where: ({ instrument }) => instrument === "odi",
          value: ({ total }) => total,
          missing: functionScore,
        }),
        exactly,
      ),
  }),
  qualityOfLifeReduced: booleanFact({
    words: "quality of life",
    whenTrue: "The patient says that pain reduces quality of life",
    whenFalse: "The patient says that pain does not reduce quality of life",
    scope: "patient",
    missing: qualityOfLife,
    read: (context) =>
      readLatest(context, {
        kind: "quality-of-life",
        value: ({ reduced }) => reduced,
        missing: qualityOfLife,
      }),
  }),
  painDurationDays: numberFact({
    words: "time since this pain began",
    unit: "days",
    scope: "problem",
    missing: onset,
    read: readDuration,
  }),
  goalOnRecord: booleanFact({
    words: "the patient's goal",
    whenTrue: "A goal in the patient's words is on record",
    whenFalse: "No goal in the patient's words is on record",
    scope: "patient",
    missing: goal,
    remedy: { kind: "record", words: "Ask what the patient wants to be able to do." },
    read: (context) =>
      context.problem?.goal === undefined
        ? readOnRecord(context, "goal", () => true, goal)
        : known(true, []),
  }),
} as const;

/** What names this pain goes before what names none. */
function readDuration(context: Context): Reading<Range> {
  const all = listEvidence(context, "onset").filter((each) => concerns(each, context));
  const own = all.filter((each) => each.problem !== undefined);
  const deciding = own.length > 0 ? own : all;
  const used = deciding.map(toEvidenceUsed);
  const span = toSpan(deciding.map(({ on }) => toKnownInterval(on, context)));
  if (span === undefined || deciding.some(({ disputed }) => disputed !== undefined))
    return unknown([onset], used);
  return known(toDaysSince(span, context), used);
}
