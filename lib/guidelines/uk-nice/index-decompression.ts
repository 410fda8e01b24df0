import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { neverOperated, structuralCause } from "../shared/structural-cause";
import { careFirstAdvised } from "./shared";
import { decompressionForSciatica } from "./surgery";

export const indexDecompression: TreatmentRules = {
  criteria: [neverOperated, ...structuralCause, decompressionForSciatica, careFirstAdvised],
};
