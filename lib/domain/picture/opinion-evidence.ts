import { z } from "zod";
import { TreatmentId } from "../catalogue/treatment";
import { PartialDate, PlainDate } from "../shared/plain-date";
import { Laterality, SpinalLevel } from "./anatomy";
import { evidenceBase } from "./evidence-base";
import { SignOffRole } from "./sign-off-role";

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
    heightLossProgressing: z
      .boolean()
      .optional()
      .describe("more height lost than on an earlier study, a fracture only"),
    kyphosis: z.boolean().optional().describe("a kyphosis from the fracture, a fracture only"),
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
    implantIfTrialPasses: z
      .boolean()
      .optional()
      .describe("an SCS trial only: decided at once for the implant, should the trial succeed"),
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
    relievedInFlexion: z
      .boolean()
      .optional()
      .describe("the pain of walking or standing eases when bending forward"),
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
      "cardiology-agreement",
      "follow-up",
      "primary-care-told-of-steroids",
      "repeat-injection-reason",
      "never-smoked",
      "cardiology-device-check",
      "mri-plans",
      "opioid-reduction",
      "hospital-care",
      "pain-worsening",
    ]),
    answer: z
      .enum(["yes", "no", "partly"])
      .describe(
        "yes: clear, done or able. substance-use yes: no active problem. smoking yes: smoke-free",
      ),
    since: PartialDate.optional().describe("since when it has been so: smoke-free since"),
    role: SignOffRole.optional().describe("role of whoever answered, where the answer is theirs"),
    words: z.string().optional(),
    daysWithoutDrug: z
      .number()
      .min(0)
      .optional()
      .describe("anticoagulant-plan: days without the drug that the prescriber agreed to"),
  })
  .readonly();

/** What is intended for one procedure: facts of the booking, not of the decision. */
export const PlannedProcedure = z
  .object({
    kind: z.literal("planned-procedure"),
    ...evidenceBase,
    treatment: TreatmentId,
    plannedFor: PlainDate.optional().describe("the day of the procedure, once it has one"),
    leadDays: z
      .number()
      .min(0)
      .optional()
      .describe("days that the leads of a trial are to stay in"),
    approach: z.string().optional(),
    levels: z.array(SpinalLevel).optional(),
    levelCount: z.int().min(1).optional(),
    side: Laterality.optional(),
    guidance: z.enum(["fluoroscopy", "ct", "ultrasound", "none"]).optional(),
    contrast: z.boolean().optional(),
    tissueTemperatureC: z.number().optional().describe("degrees Celsius in the tissue"),
    site: z.enum(["hospital", "ambulatory-surgery-centre", "office"]).optional(),
    rationale: z.string().optional(),
    leadCount: z.int().min(1).optional().describe("leads of a stimulator"),
    contactCount: z.int().min(1).optional().describe("contacts on all leads of a stimulator"),
    newModality: z
      .boolean()
      .optional()
      .describe("a technique or device that this patient has not been tried on"),
    steroid: z
      .enum([
        "none",
        "triamcinolone",
        "betamethasone",
        "dexamethasone",
        "methylprednisolone",
        "other",
      ])
      .optional()
      .describe("steroid to be given; none: only a local anaesthetic"),
    steroidMg: z.number().min(0).optional().describe("steroid to be given in one session, mg"),
    biologic: z
      .boolean()
      .optional()
      .describe("platelet-rich plasma, stem cells or an amniotic product is to be given"),
    otherBlockInSession: z
      .boolean()
      .optional()
      .describe("another kind of block in the same session; a facet cyst with an epidural is none"),
  })
  .readonly();
