import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { nicotineCleared } from "../shared/nicotine";
import { neverOperated, structuralCause } from "../shared/structural-cause";
import { surgeryDecided } from "./spinal-operation";

export const indexFusion: TreatmentRules = {
  criteria: [neverOperated, ...structuralCause, nicotineCleared, surgeryDecided("index-fusion")],
};
