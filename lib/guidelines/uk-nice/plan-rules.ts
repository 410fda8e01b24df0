import type { PlanRule } from "@/lib/domain/guideline/plan-contents";
import { ebiInjections, ng59 } from "./sources";

/** What a plan of this country says a word about when it holds it; nothing is refused. */
export const ukPlanRules: readonly PlanRule[] = [
  {
    code: "NICE_DO_NOT_OFFER",
    requires: "none-of-words",
    wordsToMiss: [
      "acupuncture",
      "TENS",
      "PENS",
      "ultrasound",
      "interferential",
      "traction",
      "belt",
      "belts",
      "corset",
      "corsets",
      "orthotic",
      "orthotics",
      "rocker shoes",
    ],
    whenMissing: "warn",
    words: "The plan names care that NICE does not offer for low back pain.",
    fixHint:
      "NICE does not offer acupuncture, electrotherapy, traction, belts, corsets or orthotics for low back pain: weigh whether to keep it.",
    citation: ng59("1.2"),
  },
  {
    code: "NICE_NO_INJECTION_LBP",
    requires: "none-of-words",
    wordsToMiss: [
      "facet injection",
      "facet injections",
      "facet joint injection",
      "facet joint injections",
      "therapeutic medial branch block",
      "trigger point",
      "trigger points",
      "intradiscal",
      "prolotherapy",
    ],
    whenMissing: "warn",
    words: "The plan names an injection that is not offered for non-specific low back pain.",
    fixHint:
      "Facet joint, trigger point and intradiscal injections, therapeutic medial branch blocks and prolotherapy are not offered for non-specific low back pain: weigh whether to keep it.",
    citation: ebiInjections,
  },
];
