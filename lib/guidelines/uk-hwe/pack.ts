import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { ukNice } from "../uk-nice/pack";
import { mrsaScreen } from "./mrsa-screen";
import { hwePolicy } from "./sources";

const words = "A clear MRSA screen of the last four weeks before the procedure.";

/** NICE with the stimulation policy of one English board. */
export const ukHwe: GuidelinePack = resolvePack(ukNice, {
  id: "uk-hwe",
  version: "1.0.0",
  title: "United Kingdom: NICE with Hertfordshire and West Essex policy",
  jurisdiction: "UK, Hertfordshire and West Essex",
  effectiveFrom: "2026-11-22",
  banners: [],
  treatments: {
    "scs-trial": { criteria: [mrsaScreen] },
    "scs-permanent-implant": { criteria: [mrsaScreen] },
  },
  planRules: [],
  parameters: {
    mrsaScreenDays: {
      value: 27,
      citation: hwePolicy,
      verification: "V",
      interpretations: ["Less than four weeks is read as 27 days or fewer."],
    },
  },
  changes: [
    { effect: "adds", treatment: "scs-trial", code: "MRSA_SCREEN", words },
    { effect: "adds", treatment: "scs-permanent-implant", code: "MRSA_SCREEN", words },
  ],
});
