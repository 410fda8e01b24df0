import type { ClinicalPicture } from "../../picture/clinical-picture";
import type { PainProblem } from "../../picture/pain-problem";
import type { DayInterval, PlainDate } from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact, StaleEvidence } from "../evidence-used";
import type { PackParameters } from "../parameter";

/** What a fact is read from: one picture, one pain problem, one day. */
export type Context = {
  /** Holds only what was on record by the day that was first asked about. */
  readonly picture: ClinicalPicture;
  /** Undefined when the patient has no pain problem on record. */
  readonly problem: PainProblem | undefined;
  /** The day the question is about; later than that when time alone is let pass. */
  readonly asOf: PlainDate;
  /** The day up to which the picture is known, when the question is about a later one; absent: `asOf`. */
  readonly knownOn?: PlainDate;
  /** The numbers of the pack that is asked. */
  readonly parameters: PackParameters;
};

/** A number as far as it is known: exact when both are equal, open to a side when one is infinite. */
export type Range = {
  readonly min: number;
  readonly max: number;
  /** When the number counts days since events, their days: it grows by one each day. */
  readonly since?: readonly DayInterval[];
  /** Days in one unit of the number, where it counts time in something else; absent: 1. */
  readonly daysPerUnit?: number;
};

/** What the record says of one fact. Unknown is an answer of its own and says what is missing. */
export type Reading<Value> = {
  readonly evidence: readonly EvidenceUsed[];
  /** Days after the as-of day on which the passing of time alone may change this reading. */
  readonly turnsOn: readonly PlainDate[];
  /** What spoke of this once and is too old to be relied on. */
  readonly stale?: readonly StaleEvidence[];
} & (
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly missing: readonly MissingFact[] }
);

export function known<Value>(
  value: Value,
  evidence: readonly EvidenceUsed[],
  turnsOn: readonly PlainDate[] = [],
): Reading<Value> {
  return { known: true, value, evidence, turnsOn };
}

export function unknown(
  missing: readonly MissingFact[],
  evidence: readonly EvidenceUsed[] = [],
  turnsOn: readonly PlainDate[] = [],
): Reading<never> {
  return { known: false, missing, evidence, turnsOn };
}

/** The same reading with its value put another way. */
export function mapReading<From, To>(
  reading: Reading<From>,
  convert: (value: From) => To,
): Reading<To> {
  return reading.known ? { ...reading, value: convert(reading.value) } : reading;
}
