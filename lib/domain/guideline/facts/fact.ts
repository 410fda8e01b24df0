import type { MissingFact } from "../evidence-used";
import type { Context, Range, Reading } from "./reading";

/** What could be done about a fact that is recorded and falls short. Absent: nothing anybody can do. */
export type Remedy = { readonly kind: "do" | "sign-off" | "record"; readonly words: string };

type FactBase = {
  /** As a clinician names it: "average pain". */
  readonly words: string;
  /** patient: about the person. problem: about one of the pains. */
  readonly scope: "patient" | "problem";
  /** What to find out when it is not known, and the kind of evidence that answers it. */
  readonly missing: MissingFact;
  readonly remedy?: Remedy;
};

export type BooleanFact = FactBase & {
  readonly type: "boolean";
  /** Sentences for either answer. */
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly read: (context: Context) => Reading<boolean>;
};

export type NumberFact = FactBase & {
  readonly type: "number";
  readonly unit: string;
  readonly read: (context: Context) => Reading<Range>;
};

export type ChoiceFact<Value extends string = string> = FactBase & {
  readonly type: "choice";
  /** Each value with its words. */
  readonly values: Readonly<Record<Value, string>>;
  readonly read: (context: Context) => Reading<Value>;
};

export type Fact = BooleanFact | NumberFact | ChoiceFact;

export function booleanFact(fact: Omit<BooleanFact, "type">): BooleanFact {
  return { type: "boolean", ...fact };
}

export function numberFact(fact: Omit<NumberFact, "type">): NumberFact {
  return { type: "number", ...fact };
}

export function choiceFact<Value extends string>(
  fact: Omit<ChoiceFact<Value>, "type">,
): ChoiceFact<Value> {
  return { type: "choice", ...fact };
}
