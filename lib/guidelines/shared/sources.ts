import type { Citation } from "@/lib/domain/guideline/citation";
import { source } from "../criterion-of";

/** CMS NCD 160.7 v1 (1995-08-07), part B. */
export function ncdStimulators(recommendation: string): Citation {
  return source(
    "CMS NCD 160.7, version 1",
    recommendation,
    "https://www.cms.gov/medicare-coverage-database/view/ncd.aspx?ncdid=240&ncdver=1",
  );
}

export function lcdStimulators(recommendation: string): Citation {
  return source(
    "CMS LCD L36204, version 23",
    recommendation,
    "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=36204&ver=23",
  );
}

export function neuromodulationFoundation(recommendation: string): Citation {
  return source(
    "Neuromodulation Foundation practice parameters",
    recommendation,
    "https://neuromodfound.org/treatment_of_chronic_neuropathic_pain/patient_selection/contraindication",
  );
}

export function neuromodulationTrial(recommendation: string): Citation {
  return source(
    "Neuromodulation Foundation practice parameters",
    recommendation,
    "https://neuromodfound.org/treatment_of_chronic_neuropathic_pain/procedure/trial_outcomes",
  );
}

/** Thomson 2020, Eur J Pain 24:1169: 386 scenarios, appropriate use of stimulation. */
export function europeanConsensus(recommendation: string): Citation {
  return source(
    "Thomson, European consensus on stimulation, Eur J Pain 2020;24:1169",
    recommendation,
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC7318692/",
  );
}

export function pacc(recommendation: string): Citation {
  return source(
    "Polyanalgesic Consensus Conference 2024",
    recommendation,
    "https://pubmed.ncbi.nlm.nih.gov/38752946/",
  );
}

export function fusionPolicy(recommendation: string): Citation {
  return source(
    "Credence MP-517, lumbar fusion",
    recommendation,
    "https://policies.credenceblue.com",
  );
}
