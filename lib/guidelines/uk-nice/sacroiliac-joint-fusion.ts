import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { sacroiliacPain } from "./sacroiliac-block";
import { notAssessed } from "./shared";

/** NG59 keeps fusion for low back pain to trials; whether it means this joint is not said. */
export const sacroiliacJointFusion: TreatmentRules = {
  criteria: [...sacroiliacPain, notAssessed("sacroiliac joint fusion")],
};
