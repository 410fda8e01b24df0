import type { Verification } from "../guideline/criterion";
import type { Verdict } from "../guideline/verdict";
import type { PatientRecord } from "../patient/patient";
import type { PainProblem } from "../picture/pain-problem";
import type { Plan, PlanStep } from "../plan/plan";
import type { PartialDate, PlainDate } from "../shared/plain-date";
import type { Decision } from "./decision";
import type { MdtCase, MdtMeeting } from "./meeting";

/** Everything the page of one meeting shows. */
export type MeetingView = {
  readonly meeting: MdtMeeting;
  readonly today: PlainDate;
  readonly cases: readonly CaseView[];
  /** Open plans that are not on the list yet. */
  readonly plansToBring: readonly PlanToBring[];
};

export type CaseView = {
  readonly mdtCase: MdtCase;
  readonly patient: PatientRecord;
  readonly plan: Plan;
  readonly problems: readonly PainProblem[];
  readonly options: readonly CaseOption[];
  readonly tried: readonly TriedLine[];
  readonly trends: readonly PainTrend[];
  /** Operations on the spine and what imaging showed, the newest first, in words. */
  readonly spine: readonly TriedLine[];
  /** What this meeting decided on the case, oldest first. */
  readonly decisions: readonly Decision[];
};

/** Scores of one scale for one pain, oldest first. */
export type PainTrend = {
  readonly key: string;
  /** The pain problem; undefined: the patient as a whole. */
  readonly problem: string | undefined;
  /** Scale and question: "NRS, average". */
  readonly name: string;
  /** The upper end of the scale; undefined: not known, so nothing is drawn. */
  readonly max: number | undefined;
  readonly points: readonly TrendPoint[];
};

export type TrendPoint = {
  readonly id: string;
  readonly on: PartialDate;
  readonly value: number;
  readonly isDisputed: boolean;
};

/** One treatment that was given, on one line: what, when, what it brought, how it ended. */
export type TriedLine = { readonly id: string; readonly words: string };

/** One planned treatment with today's verdict. Why it is so stands on the plan's page: never projected. */
export type CaseOption = {
  readonly step: PlanStep;
  readonly verdict: Pick<Verdict, "word" | "notYetKind" | "earliest"> | undefined;
  readonly facts: OptionFacts;
};

/** What is known of a treatment whoever has it. "not assessed": nobody has looked (decisions, F51). */
export type OptionFacts = {
  readonly evidence: readonly OptionFact[] | "not assessed";
  readonly reversibility: readonly OptionFact[] | "not assessed";
  readonly burden: readonly OptionFact[] | "not assessed";
};

export type OptionFact = {
  readonly words: string;
  readonly source: string;
  readonly verification: Verification;
};

export type PlanToBring = {
  readonly plan: Plan;
  readonly patient: PatientRecord;
};

/** An urgent decision that no meeting has been told of (decisions, G55). */
export type UrgentToTell = {
  readonly decision: Decision;
  readonly plan: Plan;
  readonly patient: PatientRecord;
};

export type MeetingsView = {
  readonly today: PlainDate;
  readonly dateOrder: "day-first" | "month-first";
  readonly coming: readonly MeetingLine[];
  readonly past: readonly MeetingLine[];
  readonly urgentToTell: readonly UrgentToTell[];
};

export type MeetingLine = { readonly meeting: MdtMeeting; readonly cases: number };
