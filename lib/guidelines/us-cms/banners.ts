import type { PackBanner } from "@/lib/domain/guideline/guideline-pack";

/** What stands beside Medicare's rules for the facet joints and is never blended into them (section 7, conflict 4). */
export const coverageBanners: readonly PackBanner[] = [
  {
    code: "COHEN_2020",
    words:
      "A consensus of 2020 asks for a shorter course of care and a single block, with a lower cut-off; one society dissented (its numbers are unverified).",
    source: "Cohen, RAPM 2020;45:424",
    treatments: ["medial-branch-block", "radiofrequency-ablation"],
  },
  {
    code: "COST_RCT",
    words:
      "In a randomised study of none, one or two blocks before ablation, 33, 39 and 64 % of those denervated did well.",
    source: "Cohen, Anesthesiology 2010;113:395",
    treatments: ["medial-branch-block", "radiofrequency-ablation"],
  },
  {
    code: "SIJ_RFA_OBJECTION",
    words:
      "Ablation for the sacroiliac joint is not covered; societies of pain physicians objected in 2023.",
    source: "AAPM bulletin on LCD L39383, painmed.org",
    treatments: ["sacroiliac-rfa"],
  },
];
