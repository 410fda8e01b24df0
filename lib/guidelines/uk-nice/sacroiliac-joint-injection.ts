import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { sacroiliacPain } from "./sacroiliac-block";
import { notAssessed } from "./shared";

/** The list of limited injections does not name this joint. */
export const sacroiliacJointInjection: TreatmentRules = {
  criteria: [...sacroiliacPain, notAssessed("sacroiliac joint injection")],
};
