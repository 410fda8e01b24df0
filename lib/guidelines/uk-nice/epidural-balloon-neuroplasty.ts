import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { balloonNeuroplasty } from "../shared/epidural-scar";
import { careFirstAdvised } from "./shared";

export const epiduralBalloonNeuroplasty: TreatmentRules = {
  criteria: [...balloonNeuroplasty, careFirstAdvised],
};
