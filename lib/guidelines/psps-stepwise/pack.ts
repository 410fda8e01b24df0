import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { seedRule } from "../criterion-of";
import { safetyCore } from "../safety-core/pack";
import { banners } from "./banners";
import { conservativeCare } from "./conservative-care";
import { epiduralSteroidInjection } from "./epidural-steroid-injection";
import {
  indexDecompression,
  indexFusion,
  interspinousSpacer,
  mild,
  vertebralAugmentation,
} from "./index-surgery";
import { medialBranchBlock } from "./medial-branch-block";
import {
  basivertebralNerveAblation,
  epiduralAdhesiolysis,
  epiduralBalloonNeuroplasty,
  facetCystInjection,
  intrathecalDrugDelivery,
  scsBatteryChange,
  scsLeadRevision,
} from "./other-interventions";
import { drgStimulation, peripheralNerveStimulation } from "./other-stimulation";
import { radiofrequencyAblation } from "./radiofrequency-ablation";
import { revisionSurgery } from "./revision-surgery";
import {
  sacroiliacBlock,
  sacroiliacJointFusion,
  sacroiliacJointInjection,
  sacroiliacRfa,
} from "./sacroiliac";
import { scsPermanentImplant } from "./scs-permanent-implant";
import { scsTrial } from "./scs-trial";

/** The ladder of the seed documents: the demo clinic's default (decisions, B21). */
export const pspsStepwise: GuidelinePack = resolvePack(safetyCore, {
  id: "psps-stepwise",
  version: "1.0.0",
  title: "PSPS stepwise care",
  jurisdiction: "any",
  effectiveFrom: "2026-11-22",
  banners,
  treatments: {
    "conservative-care": conservativeCare,
    "epidural-steroid-injection": epiduralSteroidInjection,
    "medial-branch-block": medialBranchBlock,
    "sacroiliac-block": sacroiliacBlock,
    "sacroiliac-joint-injection": sacroiliacJointInjection,
    "facet-cyst-injection": facetCystInjection,
    "epidural-adhesiolysis": epiduralAdhesiolysis,
    "epidural-balloon-neuroplasty": epiduralBalloonNeuroplasty,
    "radiofrequency-ablation": radiofrequencyAblation,
    "sacroiliac-rfa": sacroiliacRfa,
    "basivertebral-nerve-ablation": basivertebralNerveAblation,
    "scs-trial": scsTrial,
    "scs-permanent-implant": scsPermanentImplant,
    "drg-stimulation": drgStimulation,
    "peripheral-nerve-stimulation": peripheralNerveStimulation,
    "intrathecal-drug-delivery": intrathecalDrugDelivery,
    "scs-lead-revision": scsLeadRevision,
    "scs-battery-change": scsBatteryChange,
    "revision-surgery": revisionSurgery,
    "index-decompression": indexDecompression,
    "index-fusion": indexFusion,
    "vertebral-augmentation": vertebralAugmentation,
    mild,
    "interspinous-spacer": interspinousSpacer,
    "sacroiliac-joint-fusion": sacroiliacJointFusion,
  },
  planRules: [
    {
      code: "R_MULTIMODAL",
      requires: "rehabilitation",
      whenMissing: "refuse",
      words: "Every plan carries rehabilitation: pain treatment alone does not restore function.",
      fixHint: "Add conservative care as a step that is intended now.",
      citation: seedRule("002", "r-multimodal"),
    },
    {
      code: "R_FUNCTION_GOAL",
      requires: "function-goal",
      whenMissing: "refuse",
      words: "Every plan carries a goal of function for its rehabilitation.",
      fixHint: "Write what the patient should be able to do, beside conservative care.",
      citation: seedRule("004", "r-multimodal"),
    },
  ],
});
