import type { LadderStep } from "../guideline/ladder";
import { type Evaluation, isOpen, type Verdict } from "../guideline/verdict";
import type { Decision } from "../mdt/decision";
import type { PatientRecord } from "../patient/patient";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PainProblem } from "../picture/pain-problem";
import type { PlanStepId } from "../shared/ids";
import type { PlainDate } from "../shared/plain-date";
import type { Arrangement } from "./arrangement";
import type { Consent } from "./consent";
import type { PlanGap } from "./find-plan-gaps";
import type { StepState } from "./fold-events";
import type { Plan, PlanStep } from "./plan";
import type { DecisionGap } from "./refusal";

/** Everything the plan's page shows. */
export type PlanView = {
  readonly plan: Plan;
  readonly patient: PatientRecord;
  readonly today: PlainDate;
  readonly dateOrder: "day-first" | "month-first";
  readonly problems: readonly PainProblem[];
  readonly author: string;
  readonly updatedBy: string;
  readonly updatedOn: PlainDate;
  readonly treatments: readonly TreatmentView[];
  /** The treatments that the version in force holds; none: no version was approved. */
  readonly inForce: readonly PlanStepId[];
  readonly versions: readonly VersionView[];
  /** The patient's last answer to the version in force; undefined: not recorded. */
  readonly consent: Consent | undefined;
  readonly history: readonly HistoryLine[];
  /** What a draft still lacks before it can be submitted. Empty once it is. */
  readonly gaps: readonly PlanGap[];
  /** Undefined: this role sees the plan and no clinical content. */
  readonly clinical: ClinicalView | undefined;
};

export type ClinicalView = {
  readonly evaluation: Evaluation;
  readonly picture: ClinicalPicture;
  readonly ladder: readonly LadderStep[];
  /** Whether the reader may approve the plan as it stands. */
  readonly maySign: boolean;
};

/** One planned treatment with where it stands and what the rules say of it today. */
export type TreatmentView = {
  readonly step: PlanStep;
  readonly state: StepState;
  readonly startedOn: PlainDate | undefined;
  /** Referral and booking. They start nothing. */
  readonly arrangement: Arrangement;
  /** Under way, and the device that it puts in is not on record yet. */
  readonly isDeviceDue: boolean;
  /** Undefined: the reader sees no clinical content, or no pain problem is named. */
  readonly verdict: Verdict | undefined;
  /** The latest decision on it. */
  readonly decision: Decision | undefined;
  /** Why the MDT's decision does not cover it; undefined: it does, or none is needed. */
  readonly decisionGap: DecisionGap | undefined;
};

export type VersionView = {
  readonly version: number;
  readonly approvedBy: string;
  readonly approvedOn: PlainDate;
  readonly contentHash: string;
};

export type HistoryLine = {
  readonly id: string;
  readonly on: PlainDate;
  readonly by: string;
  readonly words: string;
};

/** Active, and the rules no longer say open: it goes on, and everyone sees it (decisions, G53). */
export function isActiveNowClosed({ state, verdict }: TreatmentView): boolean {
  if (state.state !== "active" || verdict === undefined) return false;
  return !isOpen(verdict.word) && verdict.word !== "completed";
}
