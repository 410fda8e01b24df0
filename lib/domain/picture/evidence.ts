import { z } from "zod";
import {
  Condition,
  HistoryAsked,
  Implant,
  Medicine,
  SpinalSurgery,
  TreatmentGiven,
} from "./history-evidence";
import {
  FunctionScore,
  LaboratoryValue,
  Onset,
  PainScore,
  Pregnancy,
  QualityOfLife,
  QuestionnaireScore,
  RedFlagClearance,
  RedFlagScreen,
  RenalFunction,
} from "./measurement-evidence";
import {
  Examination,
  GoalStatement,
  Imaging,
  MdtDecision,
  PlannedProcedure,
  PsychologicalEvaluation,
  Readiness,
  SurgeonOpinion,
} from "./opinion-evidence";

/**
 * One dated fact with its author and origin. Superseded or disputed, never overwritten.
 *
 * What is absent was not recorded: it never means "no" or "normal".
 */
export const Evidence = z.discriminatedUnion("kind", [
  PainScore,
  FunctionScore,
  QuestionnaireScore,
  QualityOfLife,
  Onset,
  RedFlagScreen,
  RedFlagClearance,
  RenalFunction,
  LaboratoryValue,
  Pregnancy,
  SpinalSurgery,
  HistoryAsked,
  TreatmentGiven,
  Condition,
  Implant,
  Medicine,
  SurgeonOpinion,
  Imaging,
  PsychologicalEvaluation,
  MdtDecision,
  GoalStatement,
  Examination,
  Readiness,
  PlannedProcedure,
]);
export type Evidence = z.infer<typeof Evidence>;

export type EvidenceKind = Evidence["kind"];

export type EvidenceOf<Kind extends EvidenceKind> = Extract<Evidence, { readonly kind: Kind }>;
