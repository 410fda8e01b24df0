import { z } from "zod";
import { PlainDate } from "../shared/plain-date";
import { evidenceBase } from "./evidence-base";
import { RedFlagAnswer, RedFlagItem } from "./red-flag";

/**
 * Pain intensity on one scale.
 *
 * @unit nrs: points 0 to 10. vas: millimetres 0 to 100. They are never converted into each other when stored.
 * @source NRS and VAS: criteria.md section 3 (OSTELO, IMMPACT)
 */
export const PainScore = z
  .object({
    kind: z.literal("pain-score"),
    ...evidenceBase,
    scale: z.enum(["nrs", "vas", "observational"]),
    value: z.number().min(0).max(100).describe("nrs: 0 to 10 points; vas: 0 to 100 mm").optional(),
    words: z.string().optional().describe("what an observational scale says"),
    severity: z
      .enum(["none", "mild", "moderate", "severe"])
      .optional()
      .describe("an observational scale only: how severe the pain is by that scale"),
    at: z.enum(["average", "worst", "now", "rest", "movement"]).optional(),
  })
  .refine(
    ({ scale, value }) =>
      scale === "observational" || (value !== undefined && (scale === "vas" || value <= 10)),
    { message: "An NRS is 0 to 10 points, a VAS 0 to 100 mm.", path: ["value"] },
  )
  .readonly();

/** Total of a function questionnaire; items are never stored (licences). @unit ODI: percent 0 to 100; RMDQ: points 0 to 24 */
export const FunctionScore = z
  .object({
    kind: z.literal("function-score"),
    ...evidenceBase,
    instrument: z.enum(["odi", "rmdq", "promis-pf", "bpi-interference", "other"]),
    total: z.number().min(0).max(100).describe("odi: percent 0 to 100; rmdq: points 0 to 24"),
  })
  .refine(({ instrument, total }) => instrument !== "rmdq" || total <= 24, {
    message: "An RMDQ total is 0 to 24 points.",
    path: ["total"],
  })
  .readonly();

/** Total of another questionnaire, in its own points. */
export const QuestionnaireScore = z
  .object({
    kind: z.literal("questionnaire-score"),
    ...evidenceBase,
    instrument: z.enum([
      "phq-9",
      "phq-9-item-9",
      "phq-8",
      "phq-2",
      "gad-7",
      "pcs",
      "csi",
      "dn4",
      "paindetect",
      "s-lanss",
      "start-back-total",
      "start-back-psych",
      "tsk-11",
      "tsk-17",
      "peg",
    ]),
    total: z.number().min(-1).max(100).describe("points of that instrument"),
  })
  .readonly();

export const QualityOfLife = z
  .object({
    kind: z.literal("quality-of-life"),
    ...evidenceBase,
    reduced: z
      .boolean()
      .optional()
      .describe("the patient's own yes or no: pain reduces my quality of life"),
    eq5dIndex: z.number().min(-1).max(1).optional().describe("EQ-5D index, 1 is full health"),
    eq5dVas: z.number().min(0).max(100).optional().describe("EQ-VAS, 0 to 100"),
  })
  .readonly();

/** When a pain problem began. `on` is the onset itself. */
export const Onset = z
  .object({ kind: z.literal("onset"), ...evidenceBase, circumstances: z.string().optional() })
  .readonly();

/** One sitting of the red-flag questions. A question not listed was not asked. */
export const RedFlagScreen = z
  .object({
    kind: z.literal("red-flag-screen"),
    ...evidenceBase,
    answers: z.partialRecord(RedFlagItem, RedFlagAnswer),
  })
  .readonly();

/** A clinician's word that a raised flag has been dealt with: who, how, when and until when. */
export const RedFlagClearance = z
  .object({
    kind: z.literal("red-flag-clearance"),
    ...evidenceBase,
    flag: z.enum([
      "RF_CES",
      "RF_PROGRESSIVE_MOTOR",
      "RF_SPINAL_INFECTION",
      "RF_MALIGNANCY",
      "RF_FRACTURE",
      "RF_MYELOPATHY",
      "RF_DEVICE",
      "RF_MSCC",
      "RF_EPIDURAL_HAEMATOMA",
    ]),
    clearedBy: z.string().min(1),
    how: z.string().min(1).describe("for example: MRI 03-Nov-2026, no compression"),
    until: PlainDate.optional(),
  })
  .readonly();

export const RenalFunction = z
  .object({
    kind: z.literal("renal-function"),
    ...evidenceBase,
    measure: z.enum(["egfr", "creatinine-clearance"]),
    value: z.number().min(0).max(250).describe("ml/min (eGFR: per 1.73 m2)"),
  })
  .readonly();

export const LaboratoryValue = z
  .object({
    kind: z.literal("laboratory"),
    ...evidenceBase,
    test: z.enum(["crp", "esr", "hba1c", "inr", "cotinine", "platelets", "other"]),
    value: z.number(),
    unit: z.string().min(1).describe("as reported: mg/L, mm/h, %, mmol/mol ..."),
    name: z.string().optional(),
  })
  .readonly();

export const Pregnancy = z
  .object({
    kind: z.literal("pregnancy"),
    ...evidenceBase,
    state: z.enum(["pregnant", "not-pregnant", "could-not-be"]),
    weeks: z.number().min(0).max(45).optional().describe("weeks of gestation"),
  })
  .readonly();
