import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { sacroiliacPain } from "./sacroiliac-block";
import { notAssessed } from "./shared";

export const sacroiliacRfa: TreatmentRules = {
  criteria: [...sacroiliacPain, notAssessed("sacroiliac denervation")],
};
