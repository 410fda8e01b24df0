import { z } from "zod";
import { CareId } from "../catalogue/care";
import { PartialDate, PlainDate } from "../shared/plain-date";
import { Laterality, SpinalLevel, SpinalRegion } from "./anatomy";
import { Ending } from "./ending";
import { evidenceBase } from "./evidence-base";

/** An operation on the spine. `on` is its date. */
export const SpinalSurgery = z
  .object({
    kind: z.literal("spinal-surgery"),
    ...evidenceBase,
    procedure: z.enum([
      "discectomy",
      "laminectomy",
      "decompression",
      "fusion",
      "disc-replacement",
      "foraminotomy",
      "instrumentation-removal",
      "other",
    ]),
    approach: z.enum(["posterior", "anterior", "lateral"]).optional(),
    region: SpinalRegion.optional(),
    levels: z.array(SpinalLevel),
    name: z.string().optional().describe("as the letter names it"),
  })
  .readonly();

/** "Asked, and what is on record is all there is." Without it, nothing on record means unknown (decisions, F47). */
export const HistoryAsked = z
  .object({
    kind: z.literal("history-asked"),
    ...evidenceBase,
    about: z.enum([
      "spinal-surgery",
      "past-procedures",
      "medicines",
      "anticoagulants",
      "implants",
      "comorbidities",
      "substance-use",
    ]),
  })
  .readonly();

/** A treatment that was given, here or elsewhere, and what came of it. `on` is its start. */
export const TreatmentGiven = z
  .object({
    kind: z.literal("treatment-given"),
    ...evidenceBase,
    treatment: CareId,
    name: z.string().optional().describe("drug, programme or device, as it was called"),
    ended: PartialDate.optional(),
    ongoing: z.boolean().optional(),
    sessions: z.int().min(0).optional(),
    weeks: z
      .number()
      .min(0)
      .optional()
      .describe("how long it lasted, when the dates are not known, weeks"),
    region: SpinalRegion.optional(),
    levels: z.array(SpinalLevel).optional(),
    side: Laterality.optional(),
    reliefPercent: z
      .number()
      .min(-100)
      .max(100)
      .optional()
      .describe("percent of the baseline on the same scale; negative: worse"),
    reliefDays: z.number().min(0).optional().describe("how long the relief lasted, days"),
    reliefOngoing: z.boolean().optional(),
    adlGainPercent: z
      .number()
      .min(-100)
      .max(100)
      .optional()
      .describe("gain in daily activities, percent"),
    sameScale: z.boolean().optional().describe("baseline and follow-up on one scale"),
    approach: z.string().optional().describe("interlaminar, transforaminal, caudal ..."),
    steroidMg: z.number().min(0).optional().describe("steroid given, mg"),
    steroid: z.string().optional(),
    outsidePlan: z.boolean().optional().describe("done elsewhere or without this plan"),
    ending: Ending.optional().describe("absent: no ending recorded"),
    trial: z
      .object({
        analgesicReductionPercent: z.number().min(-100).max(100).optional(),
        analgesicReductionAgreedBefore: z.boolean().optional(),
        functionChange: z.enum(["improved", "unchanged", "worse"]).optional(),
        days: z.number().min(0).optional().describe("days the leads were in"),
        baselineComplete: z
          .boolean()
          .optional()
          .describe("pain, function, sleep, analgesics and goal were recorded before the trial"),
        patientWishesImplant: z.boolean().optional(),
        adverseEvent: z.string().optional(),
        reportSeen: z.boolean().optional().describe("the trial's report is on file"),
      })
      .readonly()
      .optional()
      .describe("results of an SCS trial with temporary leads"),
  })
  .readonly();

/** Another diagnosis. `on` is when it was made or last confirmed. */
export const Condition = z
  .object({
    kind: z.literal("condition"),
    ...evidenceBase,
    term: z.string().min(1),
    condition: z
      .enum([
        "diabetes",
        "fibromyalgia",
        "widespread-pain",
        "crps",
        "coagulopathy",
        "immunosuppression",
        "active-infection",
        "surgical-site-infection",
        "cancer",
        "osteoporosis",
        "vertebral-fracture",
        "cognitive-impairment",
        "major-psychiatric",
        "substance-use-disorder",
        "sleep-apnoea",
        "heart-failure",
        "ischaemic-heart-disease",
        "liver-disease",
        "renal-disease",
        "stroke",
        "bleeding-history",
        "coronary-stent",
        "acute-zoster",
        "contrast-allergy",
        "spinal-radiation",
        "diathermy-needed",
        "overdose",
        "other",
      ])
      .describe("what rules can read; other: kept and shown, read by no rule"),
    status: z.enum(["active", "resolved", "refuted", "unconfirmed"]),
    substance: z
      .enum(["opioid", "alcohol", "sedative", "other"])
      .optional()
      .describe("of a substance use disorder or an overdose: which; absent: not recorded"),
    presupposesSpinalSurgery: z
      .boolean()
      .optional()
      .describe(
        "a diagnosis such as post-laminectomy syndrome, which cannot exist without an operation",
      ),
    began: PartialDate.optional().describe("when it is said to have begun, as it was recorded"),
    code: z.string().optional().describe("system|code as it came"),
  })
  .readonly();

/** A device in the body. `on` is the implant date. */
export const Implant = z
  .object({
    kind: z.literal("implant"),
    ...evidenceBase,
    device: z.enum(["scs", "drg", "pns", "intrathecal-pump", "pacemaker", "icd", "other"]),
    state: z.enum(["in-place", "removed", "switched-off"]),
    maker: z.string().optional(),
    model: z.string().optional(),
    levels: z.array(SpinalLevel).optional(),
    centre: z.string().optional(),
    mriCondition: z.string().optional().describe("and as stated by whom"),
    lastCheck: PartialDate.optional(),
  })
  .readonly();

/** One medicine as it is taken. `on` is its start, or the day it was last confirmed. */
export const Medicine = z
  .object({
    kind: z.literal("medicine"),
    ...evidenceBase,
    name: z.string().min(1).describe("generic name in lower case where known"),
    status: z.enum(["taking", "stopped", "not-taken", "on-hold", "planned", "unknown"]),
    antithrombotic: z.boolean().optional().describe("anticoagulant or antiplatelet"),
    opioid: z.boolean().optional(),
    dose: z.number().min(0).optional(),
    unit: z.string().optional().describe("mg, mcg/h ..."),
    timesPerDay: z.number().min(0).optional(),
    asNeeded: z.boolean().optional(),
    dosage: z.string().optional().describe("the dosage as it was written"),
    courseDays: z
      .number()
      .min(0)
      .optional()
      .describe("for how long it is to be taken in all, days; absent: not recorded"),
    prescribed: z
      .boolean()
      .optional()
      .describe("false: taken without a prescription; absent: not recorded"),
    indication: z.string().optional(),
    ended: PartialDate.optional(),
    lastDoseHoursAgo: z
      .number()
      .min(0)
      .optional()
      .describe(
        "hours from the last dose to the day it was asked about: lastDoseAskedOn, else provenance.recordedOn, else the as-of date",
      ),
    lastDoseAskedOn: PlainDate.optional().describe("the day the last dose was asked about"),
    lastDoseAt: z.iso
      .datetime({ local: true, precision: -1 })
      .optional()
      .describe("when the last dose was, by the clock of the clinic: 2026-11-20T08:00"),
    code: z.string().optional().describe("system|code as it came"),
  })
  .readonly();
