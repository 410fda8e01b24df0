import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { noNewTrial } from "./device-replacement";
import { siteOfCare } from "./site-of-care";

export const scsLeadRevision: TreatmentRules = {
  criteria: [noNewTrial, siteOfCare("scs-lead-revision")],
};
