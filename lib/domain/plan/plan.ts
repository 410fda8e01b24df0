import { z } from "zod";
import { EscalationStep, TreatmentId } from "../catalogue/treatment";
import { Laterality, SpinalLevel } from "../picture/anatomy";
import { PainProblemId, PlanStepId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";

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
    goal: z.string().max(500).describe("what the patient should be able to do"),
    successCriterion: z.string().max(500).describe("how all will know that it worked"),
    reviewOn: PlainDate.optional(),
    conditional: z
      .string()
      .max(500)
      .optional()
      .describe(
        'as the clinic speaks: "If under half relief at 6 weeks, then"; absent: intended now',
      ),
    note: z.string().max(1000).optional(),
  })
  .readonly();
export type PlanStep = z.infer<typeof PlanStep>;

/** Where a planned treatment of the current version stands. Events make it; nobody sets it. */
export type PlanStepState = "planned" | "active" | "ended";
