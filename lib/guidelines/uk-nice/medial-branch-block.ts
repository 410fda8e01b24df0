import type { Criterion } from "@/lib/domain/guideline/criterion";
import { atLeast, is, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import { careWithoutSurgeryFailed, lumbarPain, onlyFor } from "./shared";
import { ebiInjections, lumbarOnly, ng59 } from "./sources";

/** What NG59 asks before assessment for denervation, of which the diagnostic block is a part. */
export const facetAssessment: readonly Criterion[] = [
  onlyFor("NOT_FACET_GENERATOR", "The pain comes from the facet joints.", "facet"),
  criterion({
    code: "NON_FACET_PATHOLOGY",
    words: "No other cause that explains the pain is established.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: is("otherPathology", false),
    citation: decision("F43"),
    verification: "V",
    interpretations: ["Established means: seen on imaging, and not judged to be elsewhere."],
    fixHint: "Treat the cause that imaging shows.",
  }),
  careWithoutSurgeryFailed,
  criterion({
    code: "VAS_LT_5",
    words: "The pain is moderate or severe at referral.",
    kind: "indication",
    appliesWhen: lumbarPain,
    requires: atLeast("painVasMm", param("ablationPainVasMm")),
    citation: ng59("1.3.2"),
    verification: "V",
    interpretations: ["At referral is read as the latest score.", lumbarOnly],
    fixHint: "Ask for a pain score for this pain.",
  }),
];

/** The diagnostic block before denervation; a therapeutic one is not offered. */
export const medialBranchBlock: TreatmentRules = {
  criteria: facetAssessment.map((each) =>
    each.code === "VAS_LT_5"
      ? {
          ...each,
          interpretations: [
            ...each.interpretations,
            `The block is a part of the assessment for denervation; a therapeutic block is not offered (${ebiInjections.document}).`,
          ],
        }
      : each,
  ),
};
