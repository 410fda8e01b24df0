import type { Citation, Verification } from "../guideline/criterion";
import type { EvidenceOf } from "../picture/evidence";
import type { ListedGroup, MedicineGroup } from "./medicine-group";

/** Where a rule or a figure comes from, and how far it was checked. */
export type Sourced = {
  readonly citation: Citation;
  readonly verification: Verification;
  /** Where it is more exact than the source. Always shown. */
  readonly interpretations: readonly string[];
};

/** advice: shown, changes nothing. warn: read before prescribing. block-review: a named clinician reviews first. */
export type AlertLevel = "advice" | "warn" | "block-review";

/** Some of the medicines on record, by group, by ingredient or by a word of the name. */
export type MedicineSet = {
  readonly groups?: readonly MedicineGroup[];
  readonly ingredients?: readonly string[];
  /** An ingredient that belongs only when its daily dose is above this. @unit mg a day */
  readonly aboveDose?: readonly { readonly ingredient: string; readonly mgPerDay: number }[];
  /** Words, in lower case, that a name may hold. */
  readonly named?: readonly string[];
  /** Only what is on record as taken without a prescription. */
  readonly unprescribed?: true;
};

/** @unit mg: milligrams a day. mcg/h: micrograms an hour, through the skin. patch: patches at one time. */
export type DoseUnit = "mg" | "mcg/h" | "patch";

type Renal = EvidenceOf<"renal-function">["measure"];

/** What must be so for a rule to speak, as data. Three-valued: what is not known stays unknown. */
export type MedicineCondition =
  | { readonly op: "all" | "any"; readonly parts: readonly MedicineCondition[] }
  /** At least this many different ingredients of the set; absent: one. */
  | { readonly op: "takes"; readonly of: MedicineSet; readonly atLeast?: number }
  | { readonly op: "takes-none"; readonly of: MedicineSet }
  | {
      readonly op: "dose-above";
      readonly of: MedicineSet;
      readonly perDay: number;
      readonly unit: DoseUnit;
    }
  | { readonly op: "longer-than"; readonly of: MedicineSet; readonly days: number }
  | { readonly op: "mme-at-least"; readonly mme: number }
  /** @unit ml/min. `orEqual`: the figure itself counts as below. */
  | {
      readonly op: "renal-below";
      readonly measure: Renal;
      readonly value: number;
      readonly orEqual?: true;
    }
  | { readonly op: "age-at-least"; readonly years: number }
  | { readonly op: "pregnant-at-least"; readonly weeks: number }
  | {
      readonly op: "ill-with";
      readonly names: readonly EvidenceOf<"condition">["condition"][];
      readonly substance?: "opioid" | "alcohol";
    }
  /**
   * A pain problem of this kind on record, older than so many days where that is asked; nerve pain after
   * spinal surgery is no sciatica where the DN4 reaches the figure.
   */
  | { readonly op: "low-back-pain"; readonly olderThanDays?: number }
  | {
      readonly op: "sciatica";
      readonly olderThanDays?: number;
      readonly unlessAfterSurgeryWithDn4: number;
    };

/** One rule of the medicines check. */
export type MedicineRule = Sourced & {
  /** Code of criteria.md or reason-codes.md. */
  readonly code: string;
  /** Tells apart what one code says of several medicines. */
  readonly detail?: string;
  /** The detail is the dose beside its limit: `1800>1400`. */
  readonly showsDose?: true;
  /** What is so and why it matters, as a sentence. */
  readonly words: string;
  /** What to do. It never names a figure and never tells anyone to stop at once (decisions, A4). */
  readonly fixHint: string;
  readonly level: AlertLevel;
  readonly when: MedicineCondition;
  /** About substance use: shown on the record, never projected, copied or printed (decisions, B22). */
  readonly confidential?: true;
};

/** A daily dose that should not be exceeded, under a condition. @unit perDay: 0 means avoid */
export type DoseLimit = Sourced & {
  /** DAILY_MAX: for everybody, or for an age or an illness. RENAL_DOSE: by kidney function. */
  readonly code: "DAILY_MAX" | "RENAL_DOSE";
  readonly perDay: number;
  readonly unit: DoseUnit;
  /** Whom it is for, as the end of a sentence: "with a creatinine clearance of 30 to 59 ml/min". */
  readonly forWhom: string;
  /** Absent: for everybody. */
  readonly when?: MedicineCondition;
  readonly confidential?: true;
};

/** One drug of the seed inventory: the seed's dose, and beside it what limits it. */
export type Drug = {
  /** Id of the inventory. */
  readonly id: string;
  readonly name: string;
  /** Names of the catalogue of ingredients. Empty: no licensed ingredient. */
  readonly ingredients: readonly string[];
  readonly status: "licensed" | "not-licensed";
  /** As the seed document gives it; undefined: the seed gives no figure. Not a recommendation. */
  readonly seedDose:
    | {
        readonly single: { readonly least: number; readonly most: number };
        readonly unit: DoseUnit | "application";
        readonly timesPerDay: { readonly least: number; readonly most: number };
        readonly perDayAtMost?: number;
      }
    | undefined;
  readonly timing: string;
  readonly sideEffects: readonly string[];
  readonly limits: readonly DoseLimit[];
  readonly notes: readonly (Sourced & { readonly words: string })[];
};

/** How much morphine by mouth a dose of an opioid stands for. */
export type MmeFactor = Sourced & { readonly ingredient: string } & (
    | {
        readonly kind: "factor";
        readonly unit: "mg" | "mcg/h";
        /** mg of morphine for one unit. */
        readonly factor: number;
      }
    /** Only these strengths have an equivalent. @unit amount: mcg/h; mme: mg a day */
    | {
        readonly kind: "strengths";
        readonly unit: "mcg/h";
        readonly strengths: readonly { readonly amount: number; readonly mme: number }[];
      }
    /** The source says not to convert it, and what to do. */
    | { readonly kind: "not-converted"; readonly why: string }
  );

export type MmeFactorSet = {
  readonly id: string;
  readonly words: string;
  readonly factors: readonly MmeFactor[];
};

/** What a pack knows of medicines. Plain data, published with the pack. */
export type MedicineRules = {
  readonly id: string;
  readonly groups: Readonly<Record<ListedGroup, readonly string[]>>;
  readonly factorSet: MmeFactorSet;
  readonly drugs: readonly Drug[];
  readonly rules: readonly MedicineRule[];
};
