import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

const stimulation: PackBanner["treatments"] = ["scs-trial", "scs-permanent-implant"];

/** What everybody should see beside stimulation: its harms, for the shared decision (decisions, A10). */
export const stimulationBanners: readonly PackBanner[] = [
  {
    code: "SCS_HARMS",
    words:
      "Harms, for the shared decision: the device was operated on again in 13 of 42 people within 24 months; it was taken out in 17, 23 and 38 of 100 by 3, 5 and 10 years at one centre, in about 8 of 100 by 3 years in a registry; 17 of 100 had pain where the battery lies.",
    source: "Decisions A10: PROCESS trial, one centre's series, a registry",
    treatments: stimulation,
  },
];
