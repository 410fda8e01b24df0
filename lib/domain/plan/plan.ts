import { z } from "zod";
import { EscalationStep, TreatmentId } from "../catalogue/treatment";
import { Laterality, SpinalLevel } from "../picture/anatomy";
import type { ClinicianId, EpisodeId, PatientId, PlanId } from "../shared/ids";
import { PainProblemId, PlanStepId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";
import { writtenText } from "../shared/written-text";

/** What ends a plan (decisions, B16). */
export const PlanEnding = z.enum([
  "goal-met",
  "patient-prefers-to-stop",
  "no-further-option",
  "moved-away",
  "transferred",
  "died",
]);
export type PlanEnding = z.infer<typeof PlanEnding>;

/** draft -> submitted -> approved -> superseded | completed | withdrawn; submitted -> returned -> draft. */
export const PlanStatus = z.enum([
  "draft",
  "submitted",
  "returned",
  "approved",
  "completed",
  "withdrawn",
]);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** One treatment in a plan: what, for which pain, where, what for, and when to look again. */
export const PlanStep = z
  .object({
    id: PlanStepId,
    step: EscalationStep,
    treatment: TreatmentId,
    problemId: PainProblemId.optional(),
    levels: z.array(SpinalLevel),
    side: Laterality.optional(),
    goal: writtenText(500).describe("what the patient should be able to do"),
    successCriterion: writtenText(500).describe("how all will know that it worked"),
    reviewOn: PlainDate.optional(),
    conditional: writtenText(500)
      .optional()
      .describe(
        'as the clinic speaks: "If under half relief at 6 weeks, then"; absent: intended now',
      ),
    note: writtenText(1000).optional(),
  })
  .readonly();
export type PlanStep = z.infer<typeof PlanStep>;

/** Where a planned treatment of the current version stands. Events make it; nobody sets it. */
export type PlanStepState = "planned" | "active" | "ended";

/** What is intended: the part of a plan that its author writes and that a version freezes. */
export const PlanContent = z
  .object({
    goal: writtenText(1000).describe("in the patient's words"),
    rehabilitation: writtenText(2000).describe("what goes on alongside every step"),
    reviewOn: PlainDate.optional(),
    steps: z.array(PlanStep).max(60),
  })
  .readonly();
export type PlanContent = z.infer<typeof PlanContent>;

/** The pack and the version of it that a plan is pinned to. */
export type PackPin = { readonly id: string; readonly version: string };

type PlanBase = {
  readonly id: PlanId;
  readonly patientId: PatientId;
  readonly episodeId: EpisodeId;
  /** Who started it. Whether somebody may sign it is asked of all who wrote on it: see `toDrafters`. */
  readonly authorId: ClinicianId;
  /** Edit counter; guards against lost updates. Not a version. */
  readonly revision: number;
  readonly pack: PackPin;
  readonly content: PlanContent;
};

/** Not yet approved. With a version in force, it is being rewritten and that version still holds. */
type Unapproved = PlanBase & { readonly currentVersion: number | undefined };

export type DraftPlan = Unapproved & { readonly status: "draft" };
export type SubmittedPlan = Unapproved & { readonly status: "submitted" };
export type ReturnedPlan = Unapproved & {
  readonly status: "returned";
  readonly returnReason: string;
};
export type ApprovedPlan = PlanBase & {
  readonly status: "approved";
  readonly currentVersion: number;
};
export type CompletedPlan = PlanBase & {
  readonly status: "completed";
  readonly currentVersion: number;
  readonly ending: PlanEnding;
  readonly endedOn: PlainDate;
};
export type WithdrawnPlan = Unapproved & { readonly status: "withdrawn" };

/** A plan in one of its states; what only one state has, only that state carries. */
export type Plan =
  | DraftPlan
  | SubmittedPlan
  | ReturnedPlan
  | ApprovedPlan
  | CompletedPlan
  | WithdrawnPlan;

export function toStep(content: PlanContent, stepId: PlanStepId): PlanStep | undefined {
  return content.steps.find(({ id }) => id === stepId);
}
