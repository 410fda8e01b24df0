import { getTreatment, type TreatmentId } from "../catalogue/treatment";
import type { EvidenceOf } from "../picture/evidence";
import type { MissingFact } from "./evidence-used";
import type { Expression, PlannedField } from "./expression";
import { toLast } from "./facts/days-since";
import type { Remedy } from "./facts/fact";
import {
  concerns,
  listEvidence,
  toConflict,
  toEvidenceUsed,
  toKnownInterval,
} from "./facts/find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./facts/reading";
import type { TermAnswer } from "./given-terms";
import { isApproach } from "./is-approach";
import type { NumberTerm } from "./number-term";

type Planned = EvidenceOf<"planned-procedure">;

const fieldWords: Readonly<Record<PlannedField, string>> = {
  guidance: "image guidance",
  site: "place of care",
  side: "side",
  contrast: "contrast",
  approach: "approach",
};

const numberWords = {
  "level-count": "number of levels",
  "tissue-temperature-c": "temperature in the tissue",
} as const;

export function toPlannedRemedy(treatment: TreatmentId, what: string): Remedy {
  return {
    kind: "do",
    words: `Change the booking of this procedure: ${what}, ${getTreatment(treatment).name}.`,
  };
}

function toMissing(treatment: TreatmentId, what: string): MissingFact {
  return {
    fact: "PLANNED_PROCEDURE",
    words: `Record the ${what} of the procedure that is planned: ${getTreatment(treatment).name}.`,
    evidenceKind: "planned-procedure",
  };
}

/** The latest booking of a treatment; several of one day when it cannot be told which. */
export function listPlanned(context: Context, treatment: TreatmentId): readonly Planned[] {
  const bookings = listEvidence(context, "planned-procedure")
    .filter((each) => each.treatment === treatment && concerns(each, context))
    .map((each) => ({ each, day: toKnownInterval(each.on, context) }));
  const last = toLast(bookings.map(({ day }) => day));
  if (last === undefined) return [];
  return bookings.filter(({ day }) => day.last >= last.first).map(({ each }) => each);
}

export function readPlannedNumber(
  { treatment, field }: Extract<NumberTerm, { of: "planned" }>,
  context: Context,
): TermAnswer & { readonly remedy: Remedy } {
  const missing = toMissing(treatment, numberWords[field]);
  const answers = listPlanned(context, treatment).map((each) => ({
    each,
    range: field === "level-count" ? toLevelCount(each) : toExactly(each.tissueTemperatureC),
  }));
  return {
    reading: settle(
      answers,
      missing,
      (one, other) => one.min === other.min && one.max === other.max,
    ),
    missing: [missing],
    remedy: toPlannedRemedy(treatment, numberWords[field]),
  };
}

function toExactly(value: number | undefined): Range | undefined {
  return value === undefined ? undefined : { min: value, max: value };
}

/** Vertebrae are written down, levels are counted: two vertebrae are one motion segment or two roots. */
function toLevelCount({ levelCount, levels }: Planned): Range | undefined {
  if (levelCount !== undefined) return toExactly(levelCount);
  if (levels === undefined || levels.length === 0) return undefined;
  return { min: Math.max(1, Math.ceil(levels.length / 2)), max: levels.length };
}

export function readPlannedIs(
  { treatment, field, values }: Extract<Expression, { op: "planned-is" }>,
  context: Context,
): Reading<boolean> {
  const missing = toMissing(treatment, fieldWords[field]);
  const answers = listPlanned(context, treatment).map((each) => ({
    each,
    range: toWord(each, field),
  }));
  const reading = settle(answers, missing, (one, other) => one === other);
  if (!reading.known) return reading;
  const { value: said } = reading;
  const isOne = field === "approach" ? isApproach(said, values) : values.includes(said);
  return { ...reading, value: isOne };
}

export function toPlannedWords(field: PlannedField | keyof typeof numberWords): string {
  return isNumberField(field) ? numberWords[field] : fieldWords[field];
}

function isNumberField(field: string): field is keyof typeof numberWords {
  return Object.hasOwn(numberWords, field);
}

function toWord(each: Planned, field: PlannedField): string | undefined {
  if (field !== "contrast") return each[field];
  return each.contrast === undefined ? undefined : each.contrast ? "yes" : "no";
}

type Answered<Value> = { readonly each: Planned; readonly range: Value | undefined };

/** Known where every booking that may be the latest says the same, and none is disputed. */
function settle<Value>(
  answers: readonly Answered<Value>[],
  missing: MissingFact,
  isSame: (one: Value, other: Value) => boolean,
): Reading<Value> {
  const used = answers.map(({ each }) => toEvidenceUsed(each));
  const first = answers[0]?.range;
  if (first === undefined || answers.some(({ each }) => each.disputed !== undefined))
    return unknown([missing], used);
  return answers.every(({ range }) => range !== undefined && isSame(range, first))
    ? known(first, used)
    : unknown([toConflict(missing)], used);
}
