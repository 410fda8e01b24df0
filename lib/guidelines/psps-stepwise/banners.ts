import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/** Sentences that everyone should see. They change no verdict (decisions, F43). */
export const banners: readonly PackBanner[] = [
  {
    code: "BMJ2025_STRONG_AGAINST_ESI_CHRONIC",
    words:
      "A BMJ guideline of 2025 recommends strongly against epidural injections for chronic spine pain outside trials; 34 societies asked for its retraction.",
    source: "Busse, BMJ 2025;388:e079970",
    treatments: ["epidural-steroid-injection"],
  },
  {
    code: "BMJ2025_STRONG_AGAINST_RFA",
    words:
      "A BMJ guideline of 2025 recommends strongly against joint ablation and joint injections for chronic axial pain; societies disagree.",
    source: "Busse, BMJ 2025;388:e079970",
    treatments: ["radiofrequency-ablation", "sacroiliac-rfa", "sacroiliac-joint-injection"],
  },
  {
    code: "COCHRANE2023_SCS",
    words:
      "A Cochrane review of 2023 finds that data do not support SCS for low back pain outside a trial; others find benefit in nerve-related leg pain.",
    source: "Traeger, Cochrane 2023, CD014789",
    treatments: ["scs-trial", "scs-permanent-implant"],
  },
  {
    code: "TRIAL_STIM",
    words:
      "A randomised study found no better outcome with a screening trial than without; a trial is a rule, not a proven benefit.",
    source: "Eldabe, Pain 2020;161:2820 (result unverified)",
    treatments: ["scs-trial", "scs-permanent-implant"],
  },
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
