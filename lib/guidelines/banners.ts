import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/**
 * Where sources disagree, warn, or speak against what they allow: shown in every pack, in neutral words.
 * They change no verdict (decisions, F43).
 */
export const evidenceBanners: readonly PackBanner[] = [
  {
    code: "BMJ2025_STRONG_AGAINST_ESI_CHRONIC",
    words:
      "A BMJ guideline of 2025 recommends strongly against epidural injections for chronic spine pain outside trials; 34 societies asked for its retraction.",
    source: "Busse, BMJ 2025;388:e079970",
    treatments: ["epidural-steroid-injection"],
  },
  {
    code: "FDA_ESI_WARNING",
    words:
      "The FDA warned in 2014 of rare loss of vision, stroke, paralysis and death after steroid in the epidural space; no steroid is approved for that use.",
    source: "FDA Drug Safety Communication, 23-Apr-2014",
    treatments: ["epidural-steroid-injection"],
  },
  {
    code: "BMJ2025_STRONG_AGAINST_RFA",
    words:
      "A BMJ guideline of 2025 recommends strongly against joint ablation and joint injections for chronic axial pain; societies disagree.",
    source: "Busse, BMJ 2025;388:e079970",
    treatments: [
      "medial-branch-block",
      "radiofrequency-ablation",
      "sacroiliac-rfa",
      "sacroiliac-joint-injection",
    ],
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
    code: "REVISION_OUTCOME_DECLINES",
    words:
      "Success falls with each further operation on the same spine; the figures that are quoted are unverified.",
    source: "Review of repeated spinal surgery (Waddell; figures unverified)",
    treatments: ["revision-surgery"],
  },
];
