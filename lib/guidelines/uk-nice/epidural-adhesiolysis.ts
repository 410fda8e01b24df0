import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { scarRelease } from "../shared/epidural-scar";
import { careFirstAdvised } from "./shared";

/** NICE IPG333 asks special arrangements of the epiduroscopic way; its text was not read. */
export const epiduralAdhesiolysis: TreatmentRules = {
  criteria: [...scarRelease, careFirstAdvised],
};
