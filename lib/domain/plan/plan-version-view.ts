import type { Evaluation } from "../guideline/verdict";
import type { PatientRecord } from "../patient/patient";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PainProblem } from "../picture/pain-problem";
import type { PlainDate } from "../shared/plain-date";
import type { PackPin, PlanContent } from "./plan";

/** One approved version as it was signed. Only the patient's banner is of today. */
export type PlanVersionView = {
  readonly planId: string;
  readonly patient: PatientRecord;
  readonly today: PlainDate;
  readonly problems: readonly PainProblem[];
  readonly version: number;
  /** False: a later version, a withdrawal or the plan's end took its place. */
  readonly isInForce: boolean;
  readonly content: PlanContent;
  /** SHA-256 of the content, in hexadecimal. */
  readonly contentHash: string;
  readonly pack: PackPin;
  readonly author: string;
  readonly approvedBy: string;
  readonly approvedOn: PlainDate;
  /** For the patient's banner; undefined: this role sees no clinical content. */
  readonly clinical:
    | { readonly evaluation: Evaluation; readonly picture: ClinicalPicture }
    | undefined;
};
