import { z } from "zod";
import { TreatmentId } from "../catalogue/treatment";
import { ClinicalPicture } from "../picture/clinical-picture";
import { PlainDate } from "../shared/plain-date";
import { verdictRank } from "./verdict";

const Codes = z.partialRecord(TreatmentId, z.array(z.string()));

/**
 * A test patient that ships with a pack: one picture as of one day, and what the pack must say of it.
 *
 * What is not named is not asserted. Where several packs are named, codes are asserted in those that
 * have them. Authors of packs write their own with `caseOf`, at, below and above each threshold and
 * with each fact missing, in `lib/guidelines/test-patients/<pack>/`.
 */
export const PackCase = z
  .object({
    id: z.string().min(1).describe("unique among all cases: V25/uk"),
    title: z.string().min(1),
    packs: z.array(z.string()).min(1),
    asOf: PlainDate,
    picture: ClinicalPicture,
    expect: z
      .partialRecord(TreatmentId, z.array(z.enum(verdictRank)).min(1))
      .describe("the words one of which the most favourable verdict has to be"),
    why: Codes.describe("codes that stand among the reasons of that verdict"),
    missing: Codes.describe("facts that are named as missing"),
    shows: z
      .array(
        z.object({
          treatment: TreatmentId,
          code: z.string(),
          truth: z.enum(["met", "not-met", "unknown", "not-applicable"]),
        }),
      )
      .describe("the truth of single criteria"),
    pathway: z.enum(["none", "urgent", "emergency"]).optional(),
    earliest: z.partialRecord(TreatmentId, PlainDate).optional(),
    disputed: z
      .array(z.object({ treatment: TreatmentId, pack: z.string(), reason: z.string() }))
      .optional()
      .describe("verdicts of the material that are held to be wrong, and why; not asserted"),
    cite: z.array(z.string()),
  })
  .readonly();
export type PackCase = z.infer<typeof PackCase>;
