import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/** What the seeds say of everything, and what counts for no step. They change no verdict. */
export const seedBanners: readonly PackBanner[] = [
  {
    code: "REGENERATIVE_INVESTIGATIONAL",
    words: "Regenerative injections are investigational and are not planned here.",
    source: "Seed document 000, r-regenerative-investigational",
  },
  {
    code: "SUPPLEMENTS_ADJUNCT",
    words: "Supplements are adjuncts only and count for no step.",
    source: "Seed document 000, r-supplements-adjunct",
  },
  {
    code: "LIFESTYLE",
    words: "Smoking, weight and sleep are part of every plan where they apply.",
    source: "Seed documents 000 and 003, r-lifestyle",
    treatments: ["conservative-care"],
  },
  {
    code: "SPECIALIST_REFERRAL",
    words:
      "Pain that persists after recovery, or returns, belongs with a pain specialist; refer for SCS assessment before the trial itself is open.",
    source: "Seed document 001, r-specialist-referral; decisions B18",
  },
];
