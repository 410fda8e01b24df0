import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { balloonNeuroplasty } from "../shared/epidural-scar";

/** No payer's criterion was read: what the series says. */
export const epiduralBalloonNeuroplasty: TreatmentRules = { criteria: [...balloonNeuroplasty] };
