import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";

export const vertebralAugmentation: TreatmentRules = { criteria: [] };
