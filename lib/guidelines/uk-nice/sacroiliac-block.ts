import type { Criterion } from "@/lib/domain/guideline/criterion";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { careFirstAdvised, notAssessed, onlyFor } from "./shared";

/** What every treatment of the joint asks for; no document of the United Kingdom that was read says more. */
export const sacroiliacPain: readonly Criterion[] = [
  careFirstAdvised,
  onlyFor("NON_SIJ_CAUSE", "The pain comes from a sacroiliac joint.", "sacroiliac"),
];

export const sacroiliacBlock: TreatmentRules = {
  criteria: [...sacroiliacPain, notAssessed("sacroiliac block")],
};
