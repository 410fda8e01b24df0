import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { ukNice } from "../uk-nice/pack";
import { referralThreshold } from "./referral";
import { bnssgPathway } from "./sources";

const local = { citation: bnssgPathway, verification: "V" } as const;

/** NICE with the referral threshold of one English board. */
export const ukBnssg: GuidelinePack = resolvePack(ukNice, {
  id: "uk-bnssg",
  version: "1.0.0",
  title: "United Kingdom: NICE with Bristol, North Somerset and South Gloucestershire referral",
  jurisdiction: "UK, Bristol, North Somerset and South Gloucestershire",
  effectiveFrom: "2026-11-22",
  banners: [],
  treatments: { "scs-trial": { criteria: [referralThreshold] } },
  planRules: [],
  parameters: {
    scsReferralDays: {
      ...local,
      value: 90,
      interpretations: ["A month is 30 days (decisions F46)."],
    },
    scsReferralVasMm: {
      ...local,
      value: 50,
      interpretations: ["Five of ten on a visual analogue scale is 50 mm."],
    },
  },
  changes: [
    {
      effect: "adds",
      treatment: "scs-trial",
      code: "REFERRAL_3M",
      words:
        "When to refer for assessment: three months of pain at five of ten or more. The trial itself is as NICE says.",
    },
  ],
});
