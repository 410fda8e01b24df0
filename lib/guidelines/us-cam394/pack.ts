import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { usCms } from "../us-cms/pack";
import { basivertebralNerveAblation } from "./basivertebral-nerve-ablation";

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
  treatments: { "basivertebral-nerve-ablation": basivertebralNerveAblation },
  planRules: [],
});
