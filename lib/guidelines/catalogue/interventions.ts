import { type CareId, cares } from "@/lib/domain/catalogue/care";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { CatalogueRow, SeedNumber } from "./catalogue-item";
import { interventionContraindications } from "./intervention-contraindications";
import { interventionEvidence } from "./intervention-evidence";

/** Which seeds name each intervention, in the order of their inventory. */
const seeds = {
  "physical-therapy": ["000"],
  "lifestyle-modification": ["000"],
  cbt: ["000"],
  acupuncture: ["000"],
  "spinal-cord-stimulation": ["000"],
  tens: ["000"],
  "microcurrent-stimulation": ["000"],
  "spinal-manipulation": ["000"],
  massage: ["000"],
  "heat-therapy": ["000"],
  "cold-therapy": ["000"],
  "therapeutic-ultrasound": ["000"],
  "manual-neuromuscular-stimulation": ["000"],
  "behavioural-medicine-mdt-rehab": ["000"],
  "cognitive-behavioural-rehabilitation": ["000"],
  "patient-education-self-management": ["000"],
  "core-stabilisation": ["000"],
  "graded-exercise": ["000"],
  "pain-coping-skills": ["000"],
  "pain-specialist-referral": ["000"],
  "ergonomic-modification": ["000"],
  "mindfulness-based-stress-reduction": ["000"],
  "relaxation-breathing": ["000"],
  "sleep-hygiene": ["000"],
  "endoscopic-transforaminal-discectomy": ["000"],
  hydrotherapy: ["000"],
  "postural-training": ["000"],
  "ergonomic-seating-supports": ["000"],
  "assistive-devices-bracing": ["000"],
  "manipulation-under-anaesthesia": ["000"],
  "activity-modification": ["001"],
  "targeted-spinal-rehabilitation": ["002", "004"],
  "decompression-therapy": ["002"],
  "load-tolerance-retraining": ["002"],
  "stress-management": ["003"],
  "yoga-tai-chi": ["003"],
  "smoking-cessation": ["000", "003"],
  "weight-management": ["000", "003"],
  "trigger-point-injection": ["003"],
  "epidural-steroid-injection": ["003", "004"],
  "medial-branch-block": ["003"],
  "facet-joint-injection": ["000", "003"],
  "sacroiliac-joint-injection": ["003"],
  "joint-bursa-injection": ["003"],
  "nerve-block": ["003"],
  "selective-nerve-root-block-therapeutic": ["000", "003"],
  "sympathetic-plexus-block": ["003"],
  "epidural-balloon-neuroplasty": ["004"],
  "radiofrequency-ablation": ["000", "001", "003", "004"],
  "sinuvertebral-nerve-ablation": ["003"],
  pirft: ["003"],
  "scs-trial": ["001"],
  "scs-permanent-implant": ["000", "001", "003"],
  "peripheral-nerve-stimulation": ["003"],
  "intrathecal-drug-delivery": ["003"],
  "percutaneous-discectomy": ["003"],
  mild: ["003"],
  "superion-interspinous-spacer": ["003"],
  "stabilink-mis-implant": ["003"],
  "sacroiliac-joint-fusion": ["003"],
  "revision-laminectomy": ["003"],
  "revision-fusion": ["003"],
  "revision-decompression": ["003"],
  microdiscectomy: ["000"],
  laminectomy: ["000"],
  "spinal-fusion": ["000"],
  foraminotomy: ["000"],
  "artificial-disc-replacement": ["000"],
  vertebroplasty: ["000", "003"],
  kyphoplasty: ["000", "003"],
  "decompression-with-stabilisation": ["000"],
} as const satisfies Partial<Record<CareId, readonly SeedNumber[]>>;

export type InterventionId = keyof typeof seeds;

/** The treatments of the packs that rule on it, where its name is another one. */
const ruledAs: Readonly<Partial<Record<InterventionId, readonly TreatmentId[]>>> = {
  "spinal-cord-stimulation": ["scs-trial", "scs-permanent-implant"],
  "epidural-steroid-injection": ["epidural-steroid-injection"],
  "selective-nerve-root-block-therapeutic": ["epidural-steroid-injection"],
  "medial-branch-block": ["medial-branch-block"],
  "sacroiliac-joint-injection": ["sacroiliac-block", "sacroiliac-joint-injection"],
  "epidural-balloon-neuroplasty": ["epidural-balloon-neuroplasty", "epidural-adhesiolysis"],
  "radiofrequency-ablation": ["radiofrequency-ablation"],
  "sinuvertebral-nerve-ablation": ["basivertebral-nerve-ablation"],
  "scs-trial": ["scs-trial"],
  "scs-permanent-implant": ["scs-permanent-implant"],
  "peripheral-nerve-stimulation": ["peripheral-nerve-stimulation"],
  "intrathecal-drug-delivery": ["intrathecal-drug-delivery"],
  mild: ["mild"],
  "superion-interspinous-spacer": ["interspinous-spacer"],
  "sacroiliac-joint-fusion": ["sacroiliac-joint-fusion"],
  "revision-laminectomy": ["revision-surgery"],
  "revision-fusion": ["revision-surgery"],
  "revision-decompression": ["revision-surgery"],
  microdiscectomy: ["index-decompression"],
  laminectomy: ["index-decompression"],
  foraminotomy: ["index-decompression"],
  "spinal-fusion": ["index-fusion"],
  "decompression-with-stabilisation": ["index-decompression", "index-fusion"],
  vertebroplasty: ["vertebral-augmentation"],
  kyphoplasty: ["vertebral-augmentation"],
};

const notes: Readonly<Partial<Record<InterventionId, string>>> = {
  "spinal-cord-stimulation":
    "The seed lists it among treatments without drugs; it is an invasive procedure and never counts as conservative care.",
  "endoscopic-transforaminal-discectomy":
    "The seed lists it among treatments without drugs; it is an invasive procedure and never counts as conservative care.",
  "manipulation-under-anaesthesia":
    "The seed lists it among treatments without drugs; a procedure under anaesthesia beside the ladder, it never counts as conservative care.",
  "pain-specialist-referral":
    "A referral, not a treatment: it never counts as conservative care (decisions B18).",
  "decompression-with-stabilisation":
    "The seed also lists ablation of facet nerves and stimulator implants under surgery; they stand on their own steps.",
};

const ids = Object.keys(seeds).filter((id): id is InterventionId => Object.hasOwn(seeds, id));

/** What can be done, from the seeds: name, step and what it counts as are the planner's own catalogue. */
export const interventions: readonly CatalogueRow[] = ids.map((id) => {
  const { name, step, countsAs } = cares[id];
  const treatments = ruledAs[id];
  const note = notes[id];
  const evidence = interventionEvidence[id];
  const contraindications = interventionContraindications[id];
  return {
    id,
    name,
    seeds: seeds[id],
    countsAs,
    ...(step === undefined ? {} : { step }),
    ...(treatments === undefined ? {} : { treatments }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(contraindications === undefined ? {} : { contraindications }),
  };
});
