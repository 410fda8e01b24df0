import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { readOtherCause } from "./facet";
import { booleanFact, numberFact } from "./fact";
import { readLatest } from "./find-evidence";
import { type Context, known, type Range, type Reading } from "./reading";

const testsMissing: MissingFact = {
  fact: "SIJ_TESTS",
  words: "Do the provocation tests of the sacroiliac joint, and record each.",
  evidenceKind: "examination",
};

const placeMissing: MissingFact = {
  fact: "PAIN_BELOW_L5",
  words: "Record whether the pain lies below L5, between iliac crest and gluteal fold.",
  evidenceKind: "examination",
};

const imagingMissing: MissingFact = {
  fact: "IMAGING",
  words: "Record the imaging: what it shows, and whether it fits the pain.",
  evidenceKind: "imaging",
};

export const sacroiliacFacts = {
  sacroiliacTests: numberFact({
    words: "positive provocation tests of the sacroiliac joint",
    unit: "tests",
    scope: "problem",
    missing: testsMissing,
    read: readTests,
  }),
  fortinPositive: booleanFact({
    words: "Fortin finger test",
    whenTrue: "The Fortin finger test is positive",
    whenFalse: "The Fortin finger test is negative",
    scope: "problem",
    missing: testsMissing,
    read: (context) =>
      readLatest(context, {
        kind: "examination",
        value: ({ sijTests }) => toPositive(sijTests?.fortin),
        missing: testsMissing,
      }),
  }),
  painBelowL5: booleanFact({
    words: "place of the pain",
    whenTrue: "The pain lies below L5, between iliac crest and gluteal fold",
    whenFalse: "The pain does not lie between iliac crest and gluteal fold",
    scope: "problem",
    missing: placeMissing,
    read: (context) =>
      readLatest(context, {
        kind: "examination",
        value: (each) => each.painBelowL5,
        missing: placeMissing,
      }),
  }),
  nonSacroiliacCause: booleanFact({
    words: "another cause than the sacroiliac joint",
    whenTrue:
      "Imaging shows a fracture, tumour, infection, non-union or hardware trouble that fits",
    whenFalse: "No other cause is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) =>
      readOtherCause(
        context,
        ["vertebral-fracture", "tumour", "infection", "non-union", "hardware-failure"],
        ["instability"],
      ),
  }),
} as const;

type Test = keyof NonNullable<EvidenceOf<"examination">["sijTests"]>;

/** The six that count; the Fortin finger does not (criteria.md 1.4). */
const counting: readonly Test[] = [
  "faber",
  "gaenslen",
  "thigh-thrust",
  "compression",
  "distraction",
  "yeoman",
];

/** Each test by its latest answer; one that was not done could still be positive. */
function readTests(context: Context): Reading<Range> {
  const readings = counting.map((test) =>
    readLatest(context, {
      kind: "examination",
      value: ({ sijTests }) => toPositive(sijTests?.[test]),
      missing: testsMissing,
    }),
  );
  const answered = readings.filter((reading) => reading.known);
  const positive = answered.filter(({ value }) => value).length;
  const used = [
    ...new Map(
      readings.flatMap(({ evidence }) => evidence).map((each) => [each.evidenceId, each]),
    ).values(),
  ];
  return known({ min: positive, max: positive + counting.length - answered.length }, used);
}

function toPositive(result: "positive" | "negative" | undefined): boolean | undefined {
  return result === undefined ? undefined : result === "positive";
}
