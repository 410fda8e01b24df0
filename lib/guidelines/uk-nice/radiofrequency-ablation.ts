import { all, atLeast, not, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import { facetAssessment } from "./medial-branch-block";
import { ng59 } from "./sources";

/** Considered after one positive block, when other care failed. */
export const radiofrequencyAblation: TreatmentRules = {
  criteria: [
    ...facetAssessment,
    criterion({
      code: "NO_POSITIVE_MBB",
      words: "A diagnostic medial branch block was positive.",
      kind: "indication",
      requires: atLeast("bestMedialBranchBlock", param("positiveBlockPercent")),
      citation: ng59("1.3.3"),
      verification: "V",
      interpretations: [
        "NICE gives positive no figure; the one used is local (decisions F49).",
        "One block is enough.",
        "The patient's account alone does not make a block positive (decisions B17).",
      ],
      fixHint: "Do a diagnostic block, and record its result with the report.",
    }),
    criterion({
      code: "MBB_NEGATIVE",
      words: "Diagnostic blocks have not spoken against the facet joints.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: not(
        all(
          atLeast("medialBranchBlocks", 2),
          not(atLeast("bestMedialBranchBlock", param("positiveBlockPercent"))),
        ),
      ),
      citation: decision("F43, F49"),
      verification: "V",
      interpretations: ["Two blocks, each short of positive, speak against the joint."],
      fixHint: "Look for another source of the pain.",
    }),
  ],
};
