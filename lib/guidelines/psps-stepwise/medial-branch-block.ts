import type { Criterion } from "@/lib/domain/guideline/criterion";
import { is } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, seedRule } from "../criterion-of";
import { conservativeFirst, notWidespread, onlyFor } from "./shared";

/** What every treatment of the facet joints asks for. */
export const facetPain: readonly Criterion[] = [
  onlyFor(
    "NOT_FACET_GENERATOR",
    "The pain comes from the facet joints.",
    "This is not for the pain recorded: treat its source.",
    "facet",
  ),
  criterion({
    code: "NON_FACET_PATHOLOGY",
    words: "No other cause that explains the pain is established.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: is("otherPathology", false),
    citation: seedRule("001", "r-identify-generator"),
    verification: "V",
    interpretations: ["Established means: seen on imaging, and not judged to be elsewhere."],
    fixHint: "Treat the cause that imaging shows.",
  }),
  notWidespread("GENERALISED_PAIN"),
];

/** The diagnostic injection that tells whether the facet joints are the source. */
export const medialBranchBlock: TreatmentRules = { criteria: [...conservativeFirst, ...facetPain] };
