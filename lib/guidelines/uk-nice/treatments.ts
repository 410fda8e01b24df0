import type { PackOverlay } from "@/lib/domain/guideline/guideline-pack";
import { basivertebralNerveAblation } from "./basivertebral-nerve-ablation";
import { conservativeCare } from "./conservative-care";
import { drgStimulation } from "./drg-stimulation";
import { epiduralAdhesiolysis } from "./epidural-adhesiolysis";
import { epiduralBalloonNeuroplasty } from "./epidural-balloon-neuroplasty";
import { epiduralSteroidInjection } from "./epidural-steroid-injection";
import { facetCystInjection } from "./facet-cyst-injection";
import { indexDecompression } from "./index-decompression";
import { indexFusion } from "./index-fusion";
import { interspinousSpacer } from "./interspinous-spacer";
import { intrathecalDrugDelivery } from "./intrathecal-drug-delivery";
import { medialBranchBlock } from "./medial-branch-block";
import { mild } from "./mild";
import { peripheralNerveStimulation } from "./peripheral-nerve-stimulation";
import { radiofrequencyAblation } from "./radiofrequency-ablation";
import { revisionSurgery } from "./revision-surgery";
import { sacroiliacBlock } from "./sacroiliac-block";
import { sacroiliacJointFusion } from "./sacroiliac-joint-fusion";
import { sacroiliacJointInjection } from "./sacroiliac-joint-injection";
import { sacroiliacRfa } from "./sacroiliac-rfa";
import { scsPermanentImplant } from "./scs-permanent-implant";
import { scsTrial } from "./scs-trial";
import { vertebralAugmentation } from "./vertebral-augmentation";

/** What the guidance of the United Kingdom says of each treatment, beside what protects. */
export const ukTreatments: PackOverlay["treatments"] = {
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
  "revision-surgery": revisionSurgery,
  "index-decompression": indexDecompression,
  "index-fusion": indexFusion,
  "vertebral-augmentation": vertebralAugmentation,
  mild,
  "interspinous-spacer": interspinousSpacer,
  "sacroiliac-joint-fusion": sacroiliacJointFusion,
};
