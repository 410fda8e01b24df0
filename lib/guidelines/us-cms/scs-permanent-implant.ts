import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { lcdStimulators, ncdStimulators } from "../shared/sources";
import { implantDecided, trialResult } from "../shared/trial-result";
import { beforeImplant, stimulationConditions } from "./scs-conditions";
import { siteOfCare } from "./site-of-care";

export const scsPermanentImplant: TreatmentRules = {
  criteria: [
    ...stimulationConditions,
    ...beforeImplant,
    ...trialResult("pain-or-analgesics", {
      citation: lcdStimulators("trial outcome (also L35136, L37632)"),
      verification: "V",
    }),
    {
      ...implantDecided({
        citation: ncdStimulators("B.2 c: screening, evaluation and diagnosis by a team"),
        verification: "V",
      }),
      kind: "coverage",
    },
    siteOfCare("scs-permanent-implant"),
  ],
};
