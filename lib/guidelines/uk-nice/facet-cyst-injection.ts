import { is } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import { careFirstAdvised, notAssessed } from "./shared";

/** Only for a cyst that imaging shows; the list of limited injections speaks of pain without a cause. */
export const facetCystInjection: TreatmentRules = {
  criteria: [
    careFirstAdvised,
    criterion({
      code: "FACET_CYST_EXCEPTION",
      words: "Imaging shows a facet cyst.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: is("facetCyst", true),
      citation: decision("F45"),
      verification: "V",
      fixHint: "This is only for a cyst that imaging shows.",
    }),
    notAssessed("facet cyst injection"),
  ],
};
