import type { Citation, Verification } from "./citation";
import type { Expression } from "./expression";

export type { Citation, Verification } from "./citation";

/** Only safety may read contraindicated (decisions, B14). */
export type CriterionKind = "safety" | "indication" | "coverage" | "local-policy" | "documentation";

/** book: a fact of the booking; not yet known it never delays a decision. */
export type Phase = "decide" | "book";

/** What an unmet criterion does (decisions, F43). suspended: a new or worse red flag holds the step (A4). */
export type WhenNotMet = "contraindicated" | "suspended" | "not-indicated" | "not-yet" | "caution";

/** advisory: shown, never denies. needs-mdt: unmet, it takes the MDT. hard-stop: unmet, it closes. */
export type Strength = "hard-stop" | "needs-mdt" | "advisory";

export type Criterion = {
  /** Stable code of criteria.md or reason-codes.md: PAIN_LT_3M. It names what is wrong when not met. */
  readonly code: string;
  /** What must be so, as a sentence for a clinician. */
  readonly words: string;
  readonly kind: CriterionKind;
  readonly phase: Phase;
  readonly whenNotMet: WhenNotMet;
  readonly strength: Strength;
  /** What must be so, as data. */
  readonly requires: Expression;
  /** When the criterion applies at all; absent: always. Where it does not, its truth is not-applicable. */
  readonly appliesWhen?: Expression;
  /** Met: the criterion does not apply, and the exception stands among the reasons. */
  readonly exceptions?: readonly CriterionException[];
  readonly citation: Citation;
  readonly verification: Verification;
  /** Where it is more exact than the source. Always shown. */
  readonly interpretations: readonly string[];
  /** What to do when it is not met; never names a threshold. */
  readonly fixHint: string;
  /** About state of mind, substance use or self-harm: discussed, never projected or printed (decisions, B22). */
  readonly confidential?: true;
};

/** A case that the source itself takes out of a criterion. */
export type CriterionException = {
  readonly code: string;
  readonly words: string;
  readonly when: Expression;
  readonly citation: Citation;
  readonly verification: Verification;
};
