import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { neverOperated, structuralCause } from "../shared/structural-cause";
import { surgeryDecided } from "./spinal-operation";

export const indexDecompression: TreatmentRules = {
  criteria: [neverOperated, ...structuralCause, surgeryDecided("index-decompression")],
};
