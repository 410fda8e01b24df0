import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/** What is said beside stimulation and surgery in the United States. */
export const implantBanners: readonly PackBanner[] = [
  {
    code: "FDA_TRIAL_REQUIRED",
    words:
      "A letter of the FDA of 2020-09-03 asks for a trial before a permanent stimulator (unverified).",
    source: "FDA letter 2020-09-03 (unverified)",
    treatments: ["scs-trial", "scs-permanent-implant"],
  },
  {
    code: "LOW_TRIAL_RATIO",
    words:
      "A service in which fewer than half of the trials lead to an implant is reviewed by the payer; it says nothing of one patient.",
    source: "CMS LCD L35136",
    treatments: ["scs-trial"],
  },
  {
    code: "PSEUD_RATE",
    words:
      "After revision of a posterolateral fusion the non-union persists in 35 to 51 of 100 people.",
    source: "Review of revision for pseudarthrosis, 2020 (PMC7253566)",
    treatments: ["revision-surgery"],
  },
];
