import type { TreatmentId } from "../catalogue/treatment";
import type { MedicinesCheck } from "../medicine/medicines-check";
import type { PartialDate, PlainDate } from "../shared/plain-date";
import type { Criterion } from "./criterion";
import type { EvidenceUsed, MissingFact, StaleEvidence } from "./evidence-used";

export type { EvidenceUsed, MissingFact, StaleEvidence } from "./evidence-used";

/** Kleene's strong logic and an answer of its own for what does not apply. */
export type Truth = "met" | "not-met" | "unknown" | "not-applicable";

/** What evaluation says about one treatment. The computer's word; what people conclude is a decision. */
export type VerdictWord =
  | "eligible"
  | "eligible-with-caution"
  | "eligible-urgent"
  | "completed"
  | "needs-information"
  | "not-yet"
  | "not-indicated"
  | "contraindicated"
  | "suspended";

/** Which word wins when several reasons speak: the first of these (decisions, F44). */
export const verdictRank = [
  "contraindicated",
  "suspended",
  "completed",
  "not-indicated",
  "not-yet",
  "needs-information",
  "eligible-urgent",
  "eligible-with-caution",
  "eligible",
] as const satisfies readonly VerdictWord[];

/** Open: it may be activated. */
export function isOpen(word: VerdictWord): boolean {
  return word === "eligible" || word === "eligible-with-caution" || word === "eligible-urgent";
}

/** A node of the decorated expression: the part, its truth, and the evidence that decided it. */
export type DecoratedPart = {
  /** The part as a sentence. */
  readonly words: string;
  readonly truth: Truth;
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  readonly because: readonly DecoratedPart[];
};

/** One criterion with its answer: what screen, error, paper and export all show. */
export type Reason = Pick<
  Criterion,
  | "code"
  | "words"
  | "kind"
  | "phase"
  | "whenNotMet"
  | "strength"
  | "verification"
  | "citation"
  | "interpretations"
  | "fixHint"
  | "confidential"
> & {
  readonly truth: Truth;
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  readonly because: readonly DecoratedPart[];
};

/** One thing to do that would help to open a treatment. */
export type Action = {
  readonly kind: "record" | "wait" | "do" | "sign-off";
  /** Imperative sentence; never names a threshold (decisions, C24). */
  readonly words: string;
  readonly code: string;
  readonly until: PlainDate | undefined;
};

/** Everything evaluation says about one treatment for one pain problem. */
export type Verdict = {
  readonly treatment: TreatmentId;
  /** Undefined when the patient has no pain problem on record. */
  readonly problem: string | undefined;
  readonly word: VerdictWord;
  /** Of which kind a not-yet is: a coverage no never looks like a clinical one. */
  readonly notYetKind: Criterion["kind"] | undefined;
  /** All criteria that apply, not met first, then unknown, then met. */
  readonly reasons: readonly Reason[];
  /** Cautions and unverified or advisory criteria that are not met: shown, never denying. */
  readonly warnings: readonly Reason[];
  readonly missing: readonly MissingFact[];
  /** What has grown too old to be relied on, with the first day on which it no longer counted. */
  readonly stale: readonly StaleEvidence[];
  /** First day on which time alone opens it; undefined when time alone does not. */
  readonly earliest: PlainDate | undefined;
  /** First day after that on which evidence that lapses closes it again; absent: none in sight. */
  readonly closesOn?: PlainDate;
  /** Smallest sets of actions that would open it, cheapest first. Empty: none found, or open already. */
  readonly sets: readonly (readonly Action[])[];
};

export type PathwayLevel = "none" | "urgent" | "emergency";

/** A sentence everyone should see; it changes no verdict. */
export type Banner = { readonly code: string; readonly words: string; readonly source: string };

/** A red flag that fires, with what to do now. */
export type RaisedFlag = {
  readonly code: string;
  readonly level: Exclude<PathwayLevel, "none">;
  readonly words: string;
  readonly action: string;
  readonly evidence: readonly EvidenceUsed[];
};

/** The verdicts of one treatment over all pain problems. */
export type TreatmentAnswer = {
  /** The most favourable over the pain problems. */
  readonly best: Verdict;
  readonly byProblem: readonly Verdict[];
};

export type PspsType = {
  readonly type: "type-1" | "type-2" | "unknown";
  readonly longerThanThreeMonths: Truth;
  /** Sentences saying what the type and the duration rest on. */
  readonly basis: readonly string[];
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
};

/** One evaluation of one pack over one picture as of one day. Feeds screen, error, paper and export. */
export type Evaluation = {
  readonly pack: string;
  readonly version: string;
  readonly asOf: PlainDate;
  readonly psps: PspsType;
  readonly pathway: { readonly level: PathwayLevel; readonly flags: readonly RaisedFlag[] };
  /** When the red-flag questions were last asked; undefined: never. */
  readonly redFlagsLastAsked: PartialDate | undefined;
  readonly banners: readonly Banner[];
  /** The medicines check; absent: the pack says nothing of medicines. It changes no verdict. */
  readonly medicines?: MedicinesCheck;
  readonly treatments: Readonly<Record<TreatmentId, TreatmentAnswer>>;
};
