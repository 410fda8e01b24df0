import { z } from "zod";
import { EscalationStep } from "../catalogue/treatment";
import { Ending } from "../picture/ending";
import { ConsentId, DecisionId, EvidenceId, PlanStepId, VerdictId } from "../shared/ids";
import { Booking, Referral } from "./booking";
import { PlanEnding } from "./plan";
import { StepDown } from "./step-down";

/** What happened to a plan or to one of its treatments. Appended, never changed (decisions, G53). */
export const PlanEventContent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("drafted"),
    revision: z.int(),
    changedSteps: z.array(PlanStepId).describe("treatments whose intent is new or changed"),
  }),
  z.object({ kind: z.literal("submitted") }),
  z.object({ kind: z.literal("returned"), reason: z.string() }),
  z.object({ kind: z.literal("approved"), version: z.int() }),
  z.object({ kind: z.literal("rewrite-withdrawn"), reason: z.string() }),
  z.object({ kind: z.literal("withdrawn"), reason: z.string() }),
  z.object({ kind: z.literal("ended"), ending: PlanEnding, reason: z.string() }),
  z.object({
    kind: z.literal("activated"),
    stepId: PlanStepId,
    step: EscalationStep,
    verdictId: VerdictId.optional().describe("absent: a way down, which needs no verdict"),
    consentId: ConsentId.optional(),
    decisionId: DecisionId.optional(),
  }),
  z.object({ kind: z.literal("completed"), stepId: PlanStepId, ending: Ending }),
  z.object({
    kind: z.literal("stepped-down"),
    stepId: PlanStepId,
    how: StepDown,
    ending: Ending.optional().describe("absent: under way, for example a taper"),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal("device-placed"),
    stepId: PlanStepId,
    evidenceId: EvidenceId.describe("the implant on the record"),
  }),
  z.object({ kind: z.literal("referred"), stepId: PlanStepId, referral: Referral }),
  z.object({ kind: z.literal("booked-provisionally"), stepId: PlanStepId, booking: Booking }),
  z.object({ kind: z.literal("booking-cancelled"), stepId: PlanStepId, reason: z.string() }),
]);
export type PlanEventContent = z.infer<typeof PlanEventContent>;
