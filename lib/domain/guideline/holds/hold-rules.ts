import type { TreatmentId } from "../../catalogue/treatment";
import type { EvidenceOf } from "../../picture/evidence";
import type { Citation, Verification } from "../citation";
import type { MissingFact } from "../evidence-used";

/** How much harm a bleed at the procedure could do, from the least to the most. */
export const bleedingClasses = ["low", "intermediate", "high"] as const;
export type BleedingClass = (typeof bleedingClasses)[number];

/** Hours without a drug. Of a range the code names the lower end, a date uses the upper (decisions, F49). */
export type HoldHours = { readonly min: number; readonly max: number };

/**
 * What one row of the table says of a drug for one class of procedure.
 *
 * none: no hold. shared: prescriber and clinician weigh it together, no routine hold. consider, discuss:
 * worth a word with the prescriber, nothing is stopped by the rule. hold: not before so many hours.
 */
export type HoldCell =
  | { readonly kind: "none" | "shared" }
  | { readonly kind: "consider" | "discuss"; readonly words: string }
  | {
      readonly kind: "hold";
      readonly hours: HoldHours;
      /** Absent: renal function changes nothing in this row. */
      readonly withRenalImpairment?: HoldHours;
      /** The INR has to be normal as well. */
      readonly normalInr?: true;
    };

/** Hours from the procedure to the next dose; specialist: the source leaves it to one. */
export type RestartTime = number | "specialist";

/** Which of several rows of one drug holds, when its record says so in words or an illness implies it. */
export type RowVariant = {
  readonly words: readonly string[];
  readonly conditions?: readonly EvidenceOf<"condition">["condition"][];
  /** What to find out while the record does not tell the rows of one drug apart. */
  readonly missing: MissingFact;
};

/** One row of the table: a drug, or a group of drugs that share their numbers. */
export type DrugRow = {
  readonly id: string;
  readonly words: string;
  /** Generic names in lower case. */
  readonly ingredients: readonly string[];
  readonly variant?: RowVariant;
  readonly cells: Readonly<Record<BleedingClass, HoldCell>>;
  /** Absent for a class: the source gives no time for it. */
  readonly restartHours: Readonly<Partial<Record<BleedingClass, RestartTime>>>;
  readonly citation: Citation;
  readonly verification: Verification;
  readonly interpretations: readonly string[];
};

/** The bleeding class of one treatment, and what about the way it is done changes it. */
export type ProcedureClass = {
  /** not-listed: the source names no class for it, so there is no number and no date (decisions, F51). */
  readonly class: BleedingClass | "not-listed";
  /** Class for a pain of neck or arm, or cervical levels. */
  readonly cervical?: BleedingClass;
  /** Classes by a word in the approach of the booking; the first that fits. */
  readonly byApproach?: readonly { readonly word: string; readonly class: BleedingClass }[];
  /** An approach that nobody named yet leaves every class of this row possible. */
  readonly approachDecides?: true;
  /** It goes to a spinal level, so that an operation at that level counts. */
  readonly atSpinalLevel: boolean;
  /** Leads stay in for days: no drug throughout, restart counted from their removal. */
  readonly isInterval?: true;
  readonly citation: Citation;
  readonly verification: Verification;
  readonly interpretations: readonly string[];
};

/** What about the patient raises the class by one step (decisions, A7 and F49). */
export type RaisingFactors = {
  readonly ageYears: number;
  /** Creatinine clearance under which renal function is impaired, ml/min. */
  readonly renalImpairmentUnder: number;
  /** Illnesses that count while they are active. */
  readonly active: readonly EvidenceOf<"condition">["condition"][];
  /** Illnesses that count for ever. */
  readonly everHad: readonly EvidenceOf<"condition">["condition"][];
  readonly antithrombotics: number;
  readonly interpretations: readonly string[];
};

/** Everything a pack says about blood thinners around procedures. Plain data. */
export type HoldRules = {
  readonly citation: Citation;
  readonly classes: Readonly<Partial<Record<TreatmentId, ProcedureClass>>>;
  readonly drugs: readonly DrugRow[];
  readonly raisedBy: RaisingFactors;
  /** An INR up to this is normal. */
  readonly normalInr: { readonly atMost: number; readonly verification: Verification };
  /** Illnesses that make cardiology agree as well before a drug is stopped. */
  readonly cardiologyFor: readonly EvidenceOf<"condition">["condition"][];
  /** Not on hold by its status, a drug is read as held when its last dose is at least so old, hours. */
  readonly readAsHeldAfterHours: number;
};

/** The rules as they are asked for one treatment. */
export type TreatmentHolds = { readonly treatment: TreatmentId; readonly rules: HoldRules };
