import type { PlainDate } from "../shared/plain-date";
import type { Criterion, CriterionException } from "./criterion";
import type { MissingFact, StaleEvidence } from "./evidence-used";
import type { Expression } from "./expression";
import type { Remedy } from "./facts/fact";
import type { Context } from "./facts/reading";
import type { Kleene } from "./kleene";
import type { DecoratedPart, Truth } from "./verdict";

/** Sets of facts, each of which could bring a part to a truth once they come out so. */
export type WaysToSettle = (
  target: Exclude<Kleene, "unknown">,
) => readonly (readonly MissingFact[])[];

/** An expression with its truth, the evidence that decided it, and what time may change. */
export type Judgement = {
  readonly expression: Expression;
  readonly truth: Kleene;
  readonly part: DecoratedPart;
  readonly parts: readonly Judgement[];
  /** Days after the as-of day on which time alone may change the truth. */
  readonly turnsOn: readonly PlainDate[];
  /** What spoke of it once and is too old to be relied on, of all its parts. */
  readonly stale: readonly StaleEvidence[];
  readonly remedy: Remedy | undefined;
  /** Which facts, each set together, could settle it; absent: all that are missing, together. */
  readonly waysToSettle?: WaysToSettle;
  /** The truth on another day, where it is not the expression that tells: see holds. */
  readonly again?: (context: Context) => Kleene;
};

/** A criterion with its answer and the trees it came from. */
export type JudgedCriterion = {
  readonly criterion: Criterion;
  readonly truth: Truth;
  readonly requires: Judgement;
  readonly appliesWhen: Judgement | undefined;
  readonly exceptions: readonly JudgedException[];
  readonly turnsOn: readonly PlainDate[];
};

export type JudgedException = {
  readonly exception: CriterionException;
  readonly when: Judgement;
};
