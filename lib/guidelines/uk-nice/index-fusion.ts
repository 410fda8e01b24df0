import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { neverOperated, structuralCause } from "../shared/structural-cause";
import { careFirstAdvised } from "./shared";
import { noFusionOutsideTrial } from "./surgery";

export const indexFusion: TreatmentRules = {
  criteria: [neverOperated, noFusionOutsideTrial, ...structuralCause, careFirstAdvised],
};
