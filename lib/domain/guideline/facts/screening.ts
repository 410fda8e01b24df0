import type { EvidenceOf } from "../../picture/evidence";
import type { MissingFact } from "../evidence-used";
import { readCondition } from "./conditions";
import { booleanFact, numberFact } from "./fact";
import { readLatest } from "./find-evidence";
import { answered } from "./readiness";
import { type Context, mapReading, type Range, type Reading } from "./reading";

const phq9: MissingFact = {
  fact: "PHQ9",
  words: "Record the total of the PHQ-9.",
  evidenceKind: "questionnaire-score",
};

const hba1c: MissingFact = {
  fact: "HBA1C",
  words: "Record the HbA1c in percent.",
  evidenceKind: "laboratory",
};

const comorbidities: MissingFact = {
  fact: "COMORBIDITIES",
  words: "Ask about other illnesses, and settle what is disputed.",
  evidenceKind: "condition",
};

/** What is looked at before an elective implant, beside the pain. */
export const screeningFacts = {
  phq9Total: numberFact({
    words: "PHQ-9",
    unit: "points",
    scope: "patient",
    missing: phq9,
    read: (context) => readScore(context, "phq-9", phq9),
  }),
  majorPsychiatricIllness: booleanFact({
    words: "a major psychiatric illness on record",
    whenTrue: "A major psychiatric illness is on record as active",
    whenFalse: "There is no record of an active major psychiatric illness",
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readCondition(context, {
        names: ["major-psychiatric"],
        protects: true,
        missing: comorbidities,
      }),
  }),
  diabetes: booleanFact({
    words: "diabetes on record",
    whenTrue: "Diabetes is on record",
    whenFalse: "There is no record of diabetes",
    scope: "patient",
    missing: comorbidities,
    read: (context) =>
      readCondition(context, { names: ["diabetes"], protects: true, missing: comorbidities }),
  }),
  hba1cPercent: numberFact({
    words: "HbA1c",
    unit: "%",
    scope: "patient",
    missing: hba1c,
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "laboratory",
          where: ({ test, unit }) => test === "hba1c" && unit.trim() === "%",
          value: ({ value }) => value,
          missing: hba1c,
        }),
        exactly,
      ),
  }),
  opioidReductionTried: answered("opioid-reduction", {
    words: "reduction of opioids",
    whenTrue: "A reduction of opioids has been tried",
    whenFalse: "A reduction of opioids has not been tried",
    fact: "OPIOID_REDUCTION",
    ask: "Agree on a gradual reduction of the opioid, and record how it went.",
  }),
} as const;

function readScore(
  context: Context,
  instrument: EvidenceOf<"questionnaire-score">["instrument"],
  missing: MissingFact,
): Reading<Range> {
  return mapReading(
    readLatest(context, {
      kind: "questionnaire-score",
      where: (each) => each.instrument === instrument,
      value: ({ total }) => total,
      missing,
    }),
    exactly,
  );
}

function exactly(value: number): Range {
  return { min: value, max: value };
}
