import { z } from "zod";

/** Ids are UUIDs made by the application (version 7), one brand per noun so they cannot be swapped. */
const id = <Brand extends string>(_brand: Brand) => z.uuid().brand<Brand>();

export const OrganisationId = id("OrganisationId");
export type OrganisationId = z.infer<typeof OrganisationId>;
export const ClinicianId = id("ClinicianId");
export type ClinicianId = z.infer<typeof ClinicianId>;
export const PatientId = id("PatientId");
export type PatientId = z.infer<typeof PatientId>;
export const PatientMergeId = id("PatientMergeId");
export type PatientMergeId = z.infer<typeof PatientMergeId>;
export const EpisodeId = id("EpisodeId");
export type EpisodeId = z.infer<typeof EpisodeId>;
export const PainProblemId = id("PainProblemId");
export type PainProblemId = z.infer<typeof PainProblemId>;
export const EvidenceId = id("EvidenceId");
export type EvidenceId = z.infer<typeof EvidenceId>;
export const VerdictId = id("VerdictId");
export type VerdictId = z.infer<typeof VerdictId>;
export const PlanId = id("PlanId");
export type PlanId = z.infer<typeof PlanId>;
export const PlanStepId = id("PlanStepId");
export type PlanStepId = z.infer<typeof PlanStepId>;
export const ConsentId = id("ConsentId");
export type ConsentId = z.infer<typeof ConsentId>;
export const DecisionId = id("DecisionId");
export type DecisionId = z.infer<typeof DecisionId>;
export const ImportId = id("ImportId");
export type ImportId = z.infer<typeof ImportId>;
export const PlanEventId = id("PlanEventId");
export type PlanEventId = z.infer<typeof PlanEventId>;
export const MdtMeetingId = id("MdtMeetingId");
export type MdtMeetingId = z.infer<typeof MdtMeetingId>;
export const MdtCaseId = id("MdtCaseId");
export type MdtCaseId = z.infer<typeof MdtCaseId>;
