import type { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { EvidenceOf } from "../picture/evidence";
import type { SignOffRole } from "../picture/sign-off-role";
import type {
  BooleanFactName,
  ChoiceFactName,
  ChoiceOf,
  FactName,
  NumberFactName,
} from "./facts/registry";
import type { NumberTerm } from "./number-term";
import type { Limit } from "./parameter";
import type { PlaceTerm } from "./place-term";
import type { PlainKind, RecordTest } from "./record-test";

export {
  countGiven,
  countWithin,
  daysSince,
  daysSinceGiven,
  latestGiven,
  type NumberTerm,
  planned,
  shortestGapDays,
  totalGiven,
} from "./number-term";
export { param } from "./parameter";

/** What a booking says in words, with the words there are. */
export type PlannedAnswers = {
  readonly guidance: NonNullable<EvidenceOf<"planned-procedure">["guidance"]>;
  readonly site: NonNullable<EvidenceOf<"planned-procedure">["site"]>;
  readonly side: NonNullable<EvidenceOf<"planned-procedure">["side"]>;
  readonly contrast: "yes" | "no";
  readonly approach: string;
};
export type PlannedField = keyof PlannedAnswers;

/**
 * The criterion language: closed, typed, and plain data that survives JSON.
 *
 * Build it with the functions below; they refuse a wrong criterion at compile time.
 */
export type Expression =
  | { readonly op: "is"; readonly fact: BooleanFactName; readonly value: boolean }
  | { readonly op: "one-of"; readonly fact: ChoiceFactName; readonly values: readonly string[] }
  | { readonly op: "at-least"; readonly term: NumberTerm; readonly value: Limit }
  | { readonly op: "at-most"; readonly term: NumberTerm; readonly value: Limit }
  | { readonly op: "known"; readonly fact: FactName }
  /** These treatments have an ending with a reason for this pain (decisions, B15). */
  | { readonly op: "behind"; readonly treatments: readonly CareId[] }
  /** The MDT decided to go ahead with this treatment, and the decision still holds. */
  | { readonly op: "decided-by-mdt"; readonly treatment: TreatmentId }
  /** Evidence of this kind is on record and no older than so many days. */
  | { readonly op: "no-older-than"; readonly record: RecordTest; readonly days: Limit }
  /** Recorded on or after the last day of the latest of these treatments, or before its first day. */
  | {
      readonly op: "recorded";
      readonly order: "after" | "before";
      readonly record: RecordTest;
      readonly treatments: readonly CareId[];
    }
  /** What the latest booking of a treatment says. */
  | {
      readonly op: "planned-is";
      readonly treatment: TreatmentId;
      readonly field: PlannedField;
      readonly values: readonly string[];
    }
  /** Two places share a spinal level, and their sides do not exclude each other. */
  | { readonly op: "levels-match"; readonly one: PlaceTerm; readonly other: PlaceTerm }
  /** Somebody in this role has said yes to it. */
  | {
      readonly op: "signed-off";
      readonly role: SignOffRole;
      readonly about: EvidenceOf<"readiness">["about"];
    }
  | { readonly op: "all"; readonly parts: readonly Expression[] }
  | { readonly op: "any"; readonly parts: readonly Expression[] }
  | {
      readonly op: "at-least-n";
      readonly count: number;
      readonly parts: readonly Expression[];
    }
  | { readonly op: "not"; readonly part: Expression }
  /** Always or never so: for what is shown with every answer. */
  | { readonly op: "constant"; readonly value: boolean; readonly words: string };

export function is(fact: BooleanFactName, value: boolean): Expression {
  return { op: "is", fact, value };
}

export function oneOf<Name extends ChoiceFactName>(
  fact: Name,
  ...values: readonly ChoiceOf<Name>[]
): Expression {
  return { op: "one-of", fact, values };
}

export function atLeast(term: NumberFactName | NumberTerm, value: Limit): Expression {
  return { op: "at-least", term: toTerm(term), value };
}

export function atMost(term: NumberFactName | NumberTerm, value: Limit): Expression {
  return { op: "at-most", term: toTerm(term), value };
}

export function isKnown(fact: FactName): Expression {
  return { op: "known", fact };
}

export function behind(...treatments: readonly CareId[]): Expression {
  return { op: "behind", treatments };
}

export function decidedByMdt(treatment: TreatmentId): Expression {
  return { op: "decided-by-mdt", treatment };
}

/** A kind of evidence, or one question of a kind that answers many. */
export function noOlderThan(record: PlainKind | RecordTest, days: Limit): Expression {
  return { op: "no-older-than", record: toRecord(record), days };
}

/** Dated on or after the last day of the latest of these treatments. */
export function recordedAfter(
  record: PlainKind | RecordTest,
  ...treatments: readonly CareId[]
): Expression {
  return { op: "recorded", order: "after", record: toRecord(record), treatments };
}

/** Dated before the first day of the latest of these treatments: a baseline. */
export function recordedBefore(
  record: PlainKind | RecordTest,
  ...treatments: readonly CareId[]
): Expression {
  return { op: "recorded", order: "before", record: toRecord(record), treatments };
}

export function plannedIs<Field extends PlannedField>(
  treatment: TreatmentId,
  field: Field,
  ...values: readonly PlannedAnswers[Field][]
): Expression {
  return { op: "planned-is", treatment, field, values };
}

/** Build the places with `generatorPlace`, `imagingPlace`, `plannedPlace` and `givenPlace`. */
export function levelsMatch(one: PlaceTerm, other: PlaceTerm): Expression {
  return { op: "levels-match", one, other };
}

export function signedOffBy(
  role: SignOffRole,
  about: EvidenceOf<"readiness">["about"],
): Expression {
  return { op: "signed-off", role, about };
}

export function all(...parts: readonly Expression[]): Expression {
  return { op: "all", parts };
}

export function any(...parts: readonly Expression[]): Expression {
  return { op: "any", parts };
}

export function atLeastN(count: number, ...parts: readonly Expression[]): Expression {
  return { op: "at-least-n", count, parts };
}

export function not(part: Expression): Expression {
  return { op: "not", part };
}

/** A sentence to show with every answer. */
export function alwaysShow(words: string): Expression {
  return { op: "constant", value: false, words };
}

function toTerm(term: NumberFactName | NumberTerm): NumberTerm {
  return typeof term === "string" ? { of: "fact", fact: term } : term;
}

function toRecord(record: PlainKind | RecordTest): RecordTest {
  return typeof record === "string" ? { kind: record } : record;
}
