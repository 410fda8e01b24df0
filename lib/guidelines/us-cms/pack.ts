import { type GuidelinePack, resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { usMedicines } from "../medicines/medicines";
import { safetyCore } from "../safety-core/pack";
import { adviseFromSeeds, type LeftOutSeedRule, seedPlanAdvice } from "../seed-advice";
import { stimulationBanners } from "../shared/stimulation-banners";
import { coverageBanners } from "./banners";
import { basivertebralNerveAblation } from "./basivertebral-nerve-ablation";
import { conservativeCare } from "./conservative-care";
import { drgStimulation } from "./drg-stimulation";
import { epiduralAdhesiolysis } from "./epidural-adhesiolysis";
import { epiduralBalloonNeuroplasty } from "./epidural-balloon-neuroplasty";
import { epiduralSteroidInjection } from "./epidural-steroid-injection";
import { facetCystInjection } from "./facet-cyst-injection";
import { implantBanners } from "./implant-banners";
import { indexDecompression } from "./index-decompression";
import { indexFusion } from "./index-fusion";
import { interspinousSpacer } from "./interspinous-spacer";
import { intrathecalDrugDelivery } from "./intrathecal-drug-delivery";
import { medialBranchBlock } from "./medial-branch-block";
import { mild } from "./mild";
import { usParameters } from "./parameters";
import { peripheralNerveStimulation } from "./peripheral-nerve-stimulation";
import { radiofrequencyAblation } from "./radiofrequency-ablation";
import { revisionSurgery } from "./revision-surgery";
import { sacroiliacBlock } from "./sacroiliac-block";
import { sacroiliacJointFusion } from "./sacroiliac-joint-fusion";
import { sacroiliacJointInjection } from "./sacroiliac-joint-injection";
import { sacroiliacRfa } from "./sacroiliac-rfa";
import { scsBatteryChange } from "./scs-battery-change";
import { scsLeadRevision } from "./scs-lead-revision";
import { scsPermanentImplant } from "./scs-permanent-implant";
import { scsTrial } from "./scs-trial";
import { vertebralAugmentation } from "./vertebral-augmentation";

/** Rules of the seeds that Medicare's own numbers contradict: never blended (criteria.md section 7). */
const leftOut: readonly LeftOutSeedRule[] = [
  { code: "NO_POSITIVE_MBB", why: "Two blocks with more relief are asked for (conflict 4)." },
  { code: "NO_POSITIVE_SIJ_BLOCK", why: "A block with more relief is asked for (L39462)." },
  { code: "FACET_CYST_EXCEPTION", why: "A cyst that imaging shows is an exception here (L38773)." },
];

/** Medicare's national and local coverage rules of the United States, with the payers they leave room for. */
export const usCms: GuidelinePack = resolvePack(safetyCore, {
  id: "us-cms",
  version: "1.0.0",
  title: "United States: Medicare coverage",
  jurisdiction: "US",
  effectiveFrom: "2026-11-22",
  banners: [...stimulationBanners, ...coverageBanners, ...implantBanners],
  parameters: usParameters,
  treatments: adviseFromSeeds(
    {
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
    leftOut,
  ),
  medicines: usMedicines,
  planRules: seedPlanAdvice,
});
