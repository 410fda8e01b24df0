import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";

export const sacroiliacBlock: TreatmentRules = { criteria: [] };
