import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { careFirstAdvised, notAssessed, onlyFor } from "./shared";

export const basivertebralNerveAblation: TreatmentRules = {
  criteria: [
    careFirstAdvised,
    onlyFor("NOT_ENDPLATE_GENERATOR", "The pain comes from an endplate.", "endplate"),
    notAssessed("basivertebral nerve ablation"),
  ],
};
