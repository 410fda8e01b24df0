import type { PartialDate, PlainDate } from "../shared/plain-date";

/** One piece of evidence that an answer rests on, as it is shown beside the answer. */
export type EvidenceUsed = {
  readonly evidenceId: string;
  /** In words, with unit: "NRS 7/10", "L4/5 discectomy". */
  readonly value: string;
  readonly on: PartialDate;
  readonly by: string | undefined;
  readonly howKnown: string | undefined;
  readonly disputed: boolean;
};

/** A fact nobody has recorded, and where to record it. */
export type MissingFact = {
  /** Stable code, for example RENAL_FUNCTION. */
  readonly fact: string;
  /** A sentence that says what to find out: "Ask the red-flag questions." */
  readonly words: string;
  /** The kind of evidence that would answer it; the record's form of that kind opens. */
  readonly evidenceKind: string;
};

/** Evidence that has grown too old to be relied on, and the first day on which it no longer counted. */
export type StaleEvidence = { readonly evidence: EvidenceUsed; readonly lapsedOn: PlainDate };
