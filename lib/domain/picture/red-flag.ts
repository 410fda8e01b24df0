import { z } from "zod";
import { PartialDate } from "../shared/plain-date";

/**
 * The questions of the red-flag screen, grouped by the flag they can raise.
 *
 * @source decisions A1 and A2; criteria.md 2.1
 */
export const redFlagItems = {
  RF_CES: [
    "saddle-numbness",
    "bladder-change",
    "bowel-change",
    "sexual-function-change",
    "reduced-anal-tone",
    "bilateral-radicular-symptoms",
  ],
  RF_PROGRESSIVE_MOTOR: ["motor-deficit"],
  RF_SPINAL_INFECTION: [
    "fever",
    "raised-crp",
    "wound-change",
    "immunosuppression",
    "iv-drug-use",
    "recent-procedure",
  ],
  RF_MALIGNANCY: ["cancer-history", "unexplained-weight-loss", "night-pain"],
  RF_FRACTURE: ["significant-trauma", "osteoporosis", "long-term-steroids", "sudden-severe-pain"],
  RF_MYELOPATHY: [
    "gait-unsteadiness",
    "clumsy-or-numb-hands",
    "hyperreflexia",
    "hoffmann-positive",
    "clonus",
    "sensory-level",
  ],
  RF_DEVICE: [
    "device-pocket-or-wound-infection",
    "device-headache-on-standing",
    "device-sudden-loss-of-effect",
    "pump-alarm-or-withdrawal",
    "device-new-deficit",
  ],
  RF_EPIDURAL_HAEMATOMA: ["new-deficit-or-severe-pain-after-neuraxial-procedure"],
} as const;

export type RedFlagCode = keyof typeof redFlagItems | "RF_MSCC";

type Item = (typeof redFlagItems)[keyof typeof redFlagItems][number];
const items = Object.values(redFlagItems).flat() as [Item, ...Item[]];

export const RedFlagItem = z.enum(items);
export type RedFlagItem = z.infer<typeof RedFlagItem>;

/** Only "new or worse" fires. Long-standing and unchanged stands beside the step (decisions, A1). */
export const RedFlagAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("no") }).readonly(),
  z.object({ state: z.literal("not-asked") }).readonly(),
  z
    .object({
      state: z.literal("long-standing"),
      finding: z.string().optional(),
      since: PartialDate.optional(),
      mrcGrade: z
        .number()
        .min(0)
        .max(5)
        .optional()
        .describe("MRC grade, 0 to 5, motor-deficit only"),
    })
    .readonly(),
  z
    .object({
      state: z.literal("new-or-worse"),
      since: PartialDate.optional(),
      finding: z.string().optional(),
      mrcGrade: z
        .number()
        .min(0)
        .max(5)
        .optional()
        .describe("MRC grade, 0 to 5, motor-deficit only"),
      previousMrcGrade: z.number().min(0).max(5).optional().describe("MRC grade before, 0 to 5"),
    })
    .readonly(),
]);
export type RedFlagAnswer = z.infer<typeof RedFlagAnswer>;
