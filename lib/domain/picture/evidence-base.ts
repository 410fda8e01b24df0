import { z } from "zod";
import { PartialDate } from "../shared/plain-date";
import { Provenance } from "./origin";

/** What every piece of evidence carries, whatever it says. */
export const evidenceBase = {
  id: z.string().min(1),
  on: PartialDate.describe("when it was so: day, month or year"),
  problem: z.string().optional().describe("id of the pain problem; absent: about the patient"),
  provenance: Provenance.optional(),
  disputed: z
    .string()
    .optional()
    .describe("why it is disputed; what rests on disputed evidence is unknown"),
};
