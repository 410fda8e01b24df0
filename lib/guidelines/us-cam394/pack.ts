import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { usCms } from "../us-cms/pack";
import { basivertebralNerveAblation } from "./basivertebral-nerve-ablation";

const treatment = "basivertebral-nerve-ablation";

/**
 * A payer's policy over Medicare's rules. It tightens one treatment: basivertebral ablation asks for a
 * year of pain, six consecutive months of care and three sessions of behavioural therapy.
 */
export const usCam394: GuidelinePack = resolvePack(usCms, {
  id: "us-cam394",
  version: "1.0.0",
  title: "United States: CAM 394, basivertebral ablation",
  jurisdiction: "US",
  effectiveFrom: "2026-11-22",
  banners: [],
  treatments: { [treatment]: basivertebralNerveAblation },
  planRules: [],
  changes: [
    {
      effect: "tightens",
      treatment,
      code: "CONS_BVN",
      words:
        "The six months of care must follow one another; the pack under it reads them so already.",
    },
    {
      effect: "tightens",
      treatment,
      code: "PAIN_LT_12M",
      words: "The pain must have lasted twelve months; six are enough for the pack under it.",
    },
    {
      effect: "adds",
      treatment,
      code: "CBT_LT_3_SESSIONS",
      words: "Three sessions of cognitive behavioural therapy; the pack under it asks for none.",
    },
  ],
});
