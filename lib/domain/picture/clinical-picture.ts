import { z } from "zod";
import { PartialDate } from "../shared/plain-date";
import { Evidence } from "./evidence";
import { PainProblem } from "./pain-problem";

/**
 * All evidence of an episode and of the patient's life, as of one date: the only input of evaluation.
 *
 * It carries no name and no identifier. It holds only what was known on the as-of date.
 */
export const ClinicalPicture = z
  .object({
    format: z.literal("psps-clinical-picture/1"),
    patient: z
      .object({
        birthDate: PartialDate.optional().describe("absent: not recorded"),
        recordedSex: z.enum(["female", "male", "other"]).optional(),
      })
      .readonly(),
    problems: z
      .array(PainProblem)
      .max(4)
      .describe("one to four pain problems; none: not yet recorded"),
    evidence: z.array(Evidence),
  })
  .superRefine(({ problems, evidence }, context) => {
    const known = new Set(problems.map(({ id }) => id));
    if (known.size !== problems.length)
      context.addIssue({
        code: "custom",
        path: ["problems"],
        message: "Two pain problems share an id.",
      });
    evidence.forEach(({ problem }, index) => {
      if (problem !== undefined && !known.has(problem))
        context.addIssue({
          code: "custom",
          path: ["evidence", index, "problem"],
          message: "No pain problem has this id.",
        });
    });
  })
  .readonly();
export type ClinicalPicture = z.infer<typeof ClinicalPicture>;
