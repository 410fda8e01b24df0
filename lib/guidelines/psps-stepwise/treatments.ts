import type { PackOverlay } from "@/lib/domain/guideline/guideline-pack";
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
  facetCystInjection,
  intrathecalDrugDelivery,
  pumpRevision,
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

/** What the seeds say of each treatment, beside what protects. */
export const stepwiseTreatments = {
  "conservative-care": conservativeCare,
  "epidural-steroid-injection": epiduralSteroidInjection,
  "medial-branch-block": medialBranchBlock,
  "sacroiliac-block": sacroiliacBlock,
  "sacroiliac-joint-injection": sacroiliacJointInjection,
  "facet-cyst-injection": facetCystInjection,
  "epidural-adhesiolysis": epiduralAdhesiolysis,
  // The same scar by another instrument: the seeds name both in one line.
  "epidural-balloon-neuroplasty": epiduralAdhesiolysis,
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
  "pump-revision": pumpRevision,
  "revision-surgery": revisionSurgery,
  "index-decompression": indexDecompression,
  "index-fusion": indexFusion,
  "vertebral-augmentation": vertebralAugmentation,
  mild,
  "interspinous-spacer": interspinousSpacer,
  "sacroiliac-joint-fusion": sacroiliacJointFusion,
} satisfies PackOverlay["treatments"];
