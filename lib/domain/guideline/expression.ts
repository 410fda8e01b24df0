import type { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { EvidenceKind } from "../picture/evidence";
import type {
  BooleanFactName,
  ChoiceFactName,
  ChoiceOf,
  FactName,
  NumberFactName,
} from "./facts/registry";

/** A number that an expression may compare: a named fact, or one counted from the record. */
export type NumberTerm =
  | { readonly of: "fact"; readonly fact: NumberFactName }
  /** How many of these treatments were given within so many days, both ends included. */
  | { readonly of: "count"; readonly treatments: readonly CareId[]; readonly withinDays: number }
  /** Whole days since the latest of these treatments. */
  | { readonly of: "days-since"; readonly treatments: readonly CareId[] };

/**
 * The criterion language: closed, typed, and plain data that survives JSON.
 *
 * Build it with the functions below; they refuse a wrong criterion at compile time.
 */
export type Expression =
  | { readonly op: "is"; readonly fact: BooleanFactName; readonly value: boolean }
  | { readonly op: "one-of"; readonly fact: ChoiceFactName; readonly values: readonly string[] }
  | { readonly op: "at-least"; readonly term: NumberTerm; readonly value: number }
  | { readonly op: "at-most"; readonly term: NumberTerm; readonly value: number }
  | { readonly op: "known"; readonly fact: FactName }
  /** These treatments have an ending with a reason for this pain (decisions, B15). */
  | { readonly op: "behind"; readonly treatments: readonly CareId[] }
  /** The MDT decided to go ahead with this treatment, and the decision still holds. */
  | { readonly op: "decided-by-mdt"; readonly treatment: TreatmentId }
  /** Evidence of this kind is on record and no older than so many days. */
  | { readonly op: "no-older-than"; readonly kind: EvidenceKind; readonly days: number }
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

export function atLeast(term: NumberFactName | NumberTerm, value: number): Expression {
  return { op: "at-least", term: toTerm(term), value };
}

export function atMost(term: NumberFactName | NumberTerm, value: number): Expression {
  return { op: "at-most", term: toTerm(term), value };
}

export function isKnown(fact: FactName): Expression {
  return { op: "known", fact };
}

export function countWithin(withinDays: number, ...treatments: readonly CareId[]): NumberTerm {
  return { of: "count", treatments, withinDays };
}

export function daysSince(...treatments: readonly CareId[]): NumberTerm {
  return { of: "days-since", treatments };
}

export function behind(...treatments: readonly CareId[]): Expression {
  return { op: "behind", treatments };
}

export function decidedByMdt(treatment: TreatmentId): Expression {
  return { op: "decided-by-mdt", treatment };
}

export function noOlderThan(kind: EvidenceKind, days: number): Expression {
  return { op: "no-older-than", kind, days };
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
