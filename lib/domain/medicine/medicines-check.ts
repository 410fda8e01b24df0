import type { EvidenceUsed, MissingFact } from "../guideline/evidence-used";
import type { AlertLevel, MedicineRule, Sourced } from "./medicine-rules";

/** The worst of the alerts. ok: nothing found, and everything that could matter is known. */
export type CheckWord = "ok" | "warn" | "block-review";

export const checkRank = ["ok", "warn", "block-review"] as const satisfies readonly CheckWord[];

/** One thing to know about the medicines on record, with what to do and where it comes from. */
export type MedicineAlert = Sourced &
  Pick<MedicineRule, "words" | "fixHint" | "confidential"> & {
    /** `RENAL_DOSE:gabapentin`. Beside `detail` it is unique within a check. */
    readonly code: string;
    /** `1800>1400`, or what the code speaks of; undefined: the code says all. */
    readonly detail: string | undefined;
    readonly level: AlertLevel;
    /** As they stand on record: `gabapentin 600 mg TID`. */
    readonly medicines: readonly string[];
    readonly evidence: readonly EvidenceUsed[];
  };

/** One opioid as it counts in the total. */
export type CountedOpioid = {
  readonly medicine: string;
  readonly evidenceId: string;
  /** `60 mg a day x 1.5`. */
  readonly sum: string;
  /** @unit mg of morphine by mouth a day. `least` is 0 for what is taken as needed, planned or on hold. */
  readonly mme: { readonly least: number; readonly most: number };
  readonly source: Sourced;
};

/** An opioid that is not in the total. It never counts as nothing. */
export type OpioidNotInTotal = {
  readonly medicine: string;
  readonly evidenceId: string;
  readonly why: string;
};

/** Morphine equivalents of the opioids on record. @unit mg of morphine by mouth a day (MME) */
export type MmeTotal = {
  readonly factorSet: { readonly id: string; readonly words: string };
  /** Of those counted; undefined: it is a range, a dose is not known, or there is nothing to count. */
  readonly total: number | undefined;
  /** Undefined: nothing can be counted. */
  readonly atLeast: number | undefined;
  /** Undefined: nothing can be counted, or the dose of an opioid is not known. */
  readonly atMost: number | undefined;
  readonly counted: readonly CountedOpioid[];
  readonly notInTotal: readonly OpioidNotInTotal[];
  /** Medicines that may be opioids, for all that is known of their names. */
  readonly notRecognised: readonly string[];
  /** The total as a sentence, with what is not in it. */
  readonly words: string;
};

/** What a pack says of all medicines on record as of one day. */
export type MedicinesCheck = {
  readonly check: CheckWord;
  /** The worst that the missing facts could make of it. */
  readonly atWorst: CheckWord;
  /** Worst first. */
  readonly alerts: readonly MedicineAlert[];
  readonly mme: MmeTotal;
  readonly missing: readonly MissingFact[];
};
