import { all, atLeast, not } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import { facetPain } from "./medial-branch-block";
import { confirmedByBlock, conservativeFirst } from "./shared";

/** Only for joint pain that a diagnostic block has confirmed. */
export const radiofrequencyAblation: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    ...facetPain,
    confirmedByBlock("NO_POSITIVE_MBB", "bestMedialBranchBlock", "medial-branch-block"),
    criterion({
      code: "MBB_NEGATIVE",
      words: "Diagnostic blocks have not spoken against the facet joints.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: not(
        all(atLeast("medialBranchBlocks", 2), not(atLeast("bestMedialBranchBlock", 50))),
      ),
      citation: decision("F43, F49"),
      verification: "V",
      interpretations: ["Two blocks, each short of half the pain, speak against the joint."],
      fixHint: "Look for another source of the pain.",
    }),
  ],
};
