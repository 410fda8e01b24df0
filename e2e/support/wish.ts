import { z } from "zod";
import { TreatmentId } from "../../lib/domain/catalogue/treatment";
import { Case } from "./cases";

/** What a journey begins with: a patient of its own, and a plan where it needs one. */
export const Wish = z
  .object({
    case: Case,
    familyName: z.string(),
    hospitalNumber: z.string(),
    plan: z.object({ treatments: z.array(TreatmentId), approved: z.boolean() }).optional(),
  })
  .readonly();
export type Wish = z.infer<typeof Wish>;

export const WrittenRecord = z
  .object({
    patientId: z.uuid(),
    familyName: z.string(),
    hospitalNumber: z.string(),
    planId: z.string().describe("empty: no plan was asked for"),
    steps: z.record(z.string(), z.string()).describe("id of each planned treatment"),
  })
  .readonly();
export type WrittenRecord = z.infer<typeof WrittenRecord>;
