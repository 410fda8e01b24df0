import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { structuralCause } from "../shared/structural-cause";
import { careFirstAdvised, notAssessed, onlyFor } from "./shared";

export const mild: TreatmentRules = {
  criteria: [
    onlyFor("NOT_STENOSIS", "The pain comes from a narrowed canal.", "central-stenosis"),
    ...structuralCause,
    careFirstAdvised,
    notAssessed("minimally invasive lumbar decompression"),
  ],
};
