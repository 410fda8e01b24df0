import type { PlainDate } from "../shared/plain-date";
import type { StaleEvidence } from "./evidence-used";
import type { Expression } from "./expression";
import type { Remedy } from "./facts/fact";
import type { Kleene } from "./kleene";
import type { DecoratedPart } from "./verdict";

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
};
