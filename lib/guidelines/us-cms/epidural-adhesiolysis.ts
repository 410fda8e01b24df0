import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { scarRelease } from "../shared/epidural-scar";

/** No payer's criterion was read: what the reviews say. */
export const epiduralAdhesiolysis: TreatmentRules = { criteria: [...scarRelease] };
