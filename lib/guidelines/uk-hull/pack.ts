import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { ukNice } from "../uk-nice/pack";
import { radiofrequencyAblation } from "./radiofrequency-ablation";
import { hullPolicy } from "./sources";

const months = "A month is 30 days (decisions F46).";
const local = { citation: hullPolicy, verification: "V" } as const;
const treatment = "radiofrequency-ablation";

/** NICE with the lumbar radiofrequency policy of one English board. */
export const ukHull: GuidelinePack = resolvePack(ukNice, {
  id: "uk-hull",
  version: "1.0.0",
  title: "United Kingdom: NICE with Hull policy",
  jurisdiction: "UK, Hull",
  effectiveFrom: "2026-11-22",
  banners: [],
  treatments: { [treatment]: radiofrequencyAblation },
  planRules: [],
  parameters: {
    ablationPainDays: { ...local, value: 180, interpretations: [months] },
    ablationBlockDays: { ...local, value: 180, interpretations: [months] },
    ablationRepeatDays: { ...local, value: 480, interpretations: [months] },
    positiveBlockPercent: { ...local, value: 50, interpretations: [] },
  },
  changes: [
    {
      effect: "adds",
      treatment,
      code: "PAIN_LT_6M",
      words: "The pain must have lasted six months; NICE names no time.",
    },
    {
      effect: "tightens",
      treatment,
      code: "NO_POSITIVE_MBB",
      words:
        "The positive block must be of the last six months, and is positive at half of the pain; NICE gives neither.",
    },
    {
      effect: "adds",
      treatment,
      code: "REPEAT_RFA_LT_16_MO",
      words: "Sixteen months must pass between two denervations; NICE sets no interval.",
    },
  ],
});
