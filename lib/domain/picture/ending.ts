import { z } from "zod";
import { PartialDate } from "../shared/plain-date";

/** How a treatment ended (decisions, B15). All but effective and did-not-attend put it behind the patient. */
export const EndingKind = z.enum([
  "effective",
  "effective-then-lost",
  "partial-and-continuing",
  "inadequate-response",
  "not-tolerated",
  "technically-failed",
  "not-available",
  "did-not-attend",
  "declined",
  "not-indicated",
  "contraindicated",
]);
export type EndingKind = z.infer<typeof EndingKind>;

export const Ending = z
  .object({
    kind: EndingKind,
    on: PartialDate.optional().describe("the day it ended, or the day the effect was lost"),
    reason: z
      .string()
      .optional()
      .describe("reaction, cause, quoted wait, or the patient's words when declined"),
    heardBy: z.string().optional().describe("who heard the patient decline"),
  })
  .readonly();
export type Ending = z.infer<typeof Ending>;
