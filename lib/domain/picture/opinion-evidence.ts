import { z } from "zod";
import { TreatmentId } from "../catalogue/treatment";
import { PlainDate } from "../shared/plain-date";
import { Laterality, SpinalLevel } from "./anatomy";
import { evidenceBase } from "./evidence-base";

/** A spinal surgeon's view. `benefit` answers the seed's question: would another operation help? */
export const SurgeonOpinion = z
  .object({
    kind: z.literal("surgeon-opinion"),
    ...evidenceBase,
    surgeon: z.string().min(1).describe("name of the surgeon"),
    correctableCause: z.enum(["yes", "no", "undecided"]),
    surgery: z.enum(["offered", "unlikely-to-help", "too-risky", "not-offered", "undecided"]),
    words: z.string().optional(),
  })
  .readonly();

export const ImagingFinding = z
  .object({
    finding: z.enum([
      "disc-herniation",
      "recurrent-herniation",
      "foraminal-stenosis",
      "central-stenosis",
      "compression",
      "hardware-failure",
      "instability",
      "non-union",
      "adjacent-segment-disease",
      "deformity",
      "facet-arthropathy",
      "facet-cyst",
      "modic-1",
      "modic-2",
      "vertebral-fracture",
      "tumour",
      "infection",
      "epidural-fibrosis",
      "disc-degeneration",
      "no-relevant-finding",
      "other",
    ]),
    levels: z.array(SpinalLevel).optional(),
    side: Laterality.optional(),
    concordant: z
      .enum(["yes", "no", "undecided"])
      .optional()
      .describe("fits symptoms, level and side"),
    correctable: z
      .enum(["yes", "no", "undecided"])
      .optional()
      .describe("judged correctable by surgery"),
    seriousDeficit: z
      .boolean()
      .optional()
      .describe("compression with a serious deficit, or gross instability"),
    marrowOedema: z.boolean().optional().describe("oedema or uptake, a fracture only"),
    heightLossPercent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe("percent of the height lost, a fracture only"),
    retropulsion: z.boolean().optional().describe("a fragment in the canal, a fracture only"),
    words: z.string().optional(),
  })
  .readonly();
export type ImagingFinding = z.infer<typeof ImagingFinding>;

/** One study. `on` is the day of the study. */
export const Imaging = z
  .object({
    kind: z.literal("imaging"),
    ...evidenceBase,
    modality: z.enum([
      "mri",
      "ct",
      "ct-myelogram",
      "x-ray",
      "flexion-extension",
      "bone-scan",
      "other",
    ]),
    findings: z.array(ImagingFinding),
    canalSeenByImplanter: z.boolean().optional(),
    report: z.string().optional(),
  })
  .readonly();

/** What the psychologist concluded (decisions, B22). The text itself never enters a picture. */
export const PsychologicalEvaluation = z
  .object({
    kind: z.literal("psychological-evaluation"),
    ...evidenceBase,
    outcome: z.enum(["supports", "supports-with-help", "help-first", "advises-against"]),
    summary: z.string().optional().describe("the one line the MDT sees"),
    reviewOn: PlainDate.optional(),
  })
  .readonly();

/** What the MDT concluded about one treatment, by whom present. */
export const MdtDecision = z
  .object({
    kind: z.literal("mdt-decision"),
    ...evidenceBase,
    treatment: TreatmentId.optional().describe("absent: the case was discussed as a whole"),
    outcome: z.enum([
      "go-ahead",
      "go-ahead-with-conditions",
      "more-information",
      "not-now",
      "not-advised",
      "second-opinion",
      "joint-clinic",
      "other-team",
      "self-management",
      "discharge",
    ]),
    attendees: z.array(z.string()).describe("name and role of each person present"),
    validUntil: PlainDate.optional(),
    words: z.string().optional(),
  })
  .readonly();

/** What the patient wants to be able to do, in the patient's own words. */
export const GoalStatement = z
  .object({ kind: z.literal("goal"), ...evidenceBase, words: z.string().min(1) })
  .readonly();

export const Examination = z
  .object({
    kind: z.literal("examination"),
    ...evidenceBase,
    sijTests: z
      .partialRecord(
        z.enum([
          "faber",
          "gaenslen",
          "thigh-thrust",
          "compression",
          "distraction",
          "yeoman",
          "fortin",
        ]),
        z.enum(["positive", "negative"]),
      )
      .optional(),
    motorNormal: z.boolean().optional(),
    painBelowL5: z.boolean().optional(),
    strengthAndFunctionTested: z.boolean().optional(),
    postVoidResidualMl: z.number().min(0).optional().describe("ml"),
    words: z.string().optional(),
  })
  .readonly();

/** Answers that several steps need and that belong nowhere else. */
export const Readiness = z
  .object({
    kind: z.literal("readiness"),
    ...evidenceBase,
    about: z.enum([
      "substance-use",
      "education",
      "device-operation",
      "smoking",
      "after-trial-questions",
      "bone-density-referral",
      "osteoporosis-programme",
      "study-enrolment",
      "mrsa-screen",
      "anticoagulant-plan",
      "follow-up",
      "primary-care-told-of-steroids",
    ]),
    answer: z
      .enum(["yes", "no", "partly"])
      .describe(
        "yes: clear, done or able. substance-use yes: no active problem. smoking yes: smoke-free",
      ),
    words: z.string().optional(),
  })
  .readonly();

/** What is intended for one procedure: facts of the booking, not of the decision. */
export const PlannedProcedure = z
  .object({
    kind: z.literal("planned-procedure"),
    ...evidenceBase,
    treatment: TreatmentId,
    approach: z.string().optional(),
    levels: z.array(SpinalLevel).optional(),
    levelCount: z.int().min(1).optional(),
    side: Laterality.optional(),
    guidance: z.enum(["fluoroscopy", "ct", "ultrasound", "none"]).optional(),
    contrast: z.boolean().optional(),
    tissueTemperatureC: z.number().optional().describe("degrees Celsius in the tissue"),
    site: z.enum(["hospital", "ambulatory-surgery-centre", "office"]).optional(),
    rationale: z.string().optional(),
  })
  .readonly();
