import type { AdvisoryCard } from "@/lib/domain/guideline/advisory-card";
import { europeanConsensus } from "./shared/sources";

/** The European consensus on whom stimulation suits: a card with eight factors and a link, not a pack. */
export const europeanConsensusCard: AdvisoryCard = {
  code: "PSYCHOSOCIAL_SEVERE_OPTIMISE_FIRST",
  title: "European consensus on spinal cord stimulation",
  words:
    "A panel weighed nerve-like pain, where it is and how far it spreads, the anatomy and the response to earlier pain treatment. Where one of these eight factors is severe, it advises to help with that first.",
  factors: [
    "Lack of engagement",
    "Dysfunctional coping",
    "Unrealistic expectations",
    "Inadequate daily activity",
    "Problematic social support",
    "An open claim or benefit assessment",
    "Psychological distress",
    "Unwilling to reduce high-dose opioids",
  ],
  treatments: ["scs-trial", "scs-permanent-implant"],
  citation: europeanConsensus("appropriateness of referral and selection, 386 scenarios"),
  verification: "V",
  notes: [
    "The panel's 386 answers are not rebuilt here: use its own tool, through the source.",
    "The sixth factor stands in the source as secondary gain; here it is recorded only as discussed (decisions B22).",
    "Trials succeeded in 100, 86.2 and 57.1 % of those strongly, plainly and rarely recommended (80 people, 2026).",
    "At six months 86 % improved without a psychosocial factor and 60 % with a severe one (2022).",
  ],
};
