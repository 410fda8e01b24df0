import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { manyOperations, operatedBefore, structuralCause } from "../shared/structural-cause";
import { careFirstAdvised } from "./shared";
import { decompressionForSciatica, noFusionOutsideTrial } from "./surgery";

export const revisionSurgery: TreatmentRules = {
  criteria: [
    operatedBefore,
    noFusionOutsideTrial,
    ...structuralCause,
    decompressionForSciatica,
    careFirstAdvised,
    manyOperations,
  ],
};
