import { z } from "zod";
import type { EscalationStep } from "./treatment";

/**
 * What a care counts as when conservative care is asked for. Procedures count as none, whatever list they came from.
 *
 * @source seed-inventory.json (rules r-conservative-first, r-generic-exercise-insufficient, r-supplements-adjunct)
 */
export type ConservativeCount =
  | "targeted-rehabilitation"
  | "psychological"
  | "exercise"
  | "generic-exercise"
  | "lifestyle"
  | "passive"
  | "medication"
  | "supplement"
  | "none";

export type Care = {
  readonly name: string;
  /** The step it belongs to; undefined: beside the ladder. */
  readonly step: EscalationStep | undefined;
  readonly countsAs: ConservativeCount;
};

/** Everything a patient can have been given, with the ids of the seed inventory. */
export const cares = {
  "physical-therapy": {
    name: "Physical therapy: structured back exercises and traction",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "lifestyle-modification": {
    name: "Lifestyle modifications",
    step: "conservative",
    countsAs: "lifestyle",
  },
  cbt: {
    name: "Cognitive behavioral therapy (CBT) for pain coping",
    step: "conservative",
    countsAs: "psychological",
  },
  acupuncture: {
    name: "Acupuncture for symptom relief",
    step: "conservative",
    countsAs: "passive",
  },
  "spinal-cord-stimulation": {
    name: "Spinal cord stimulation (SCS) using implanted electrodes",
    step: "scs",
    countsAs: "none",
  },
  tens: {
    name: "Transcutaneous electrical nerve stimulation (TENS)",
    step: "conservative",
    countsAs: "passive",
  },
  "microcurrent-stimulation": {
    name: "Microcurrent electrical neuromuscular stimulation",
    step: "conservative",
    countsAs: "passive",
  },
  "spinal-manipulation": {
    name: "Spinal manipulation (chiropractic care)",
    step: "conservative",
    countsAs: "passive",
  },
  massage: {
    name: "Massage therapy to reduce muscle tension",
    step: "conservative",
    countsAs: "passive",
  },
  "heat-therapy": {
    name: "Heat therapy (thermotherapy)",
    step: "conservative",
    countsAs: "passive",
  },
  "cold-therapy": { name: "Cold therapy (cryotherapy)", step: "conservative", countsAs: "passive" },
  "therapeutic-ultrasound": {
    name: "Therapeutic ultrasound",
    step: "conservative",
    countsAs: "passive",
  },
  "manual-neuromuscular-stimulation": {
    name: "Manual neuromuscular stimulation",
    step: "conservative",
    countsAs: "passive",
  },
  "behavioural-medicine-mdt-rehab": {
    name: "Behavioral medicine (multidisciplinary rehab)",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "cognitive-behavioural-rehabilitation": {
    name: "Cognitive–behavioral rehabilitation as part of multidisciplinary care",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "patient-education-self-management": {
    name: "Patient education & self-management",
    step: "conservative",
    countsAs: "lifestyle",
  },
  "core-stabilisation": {
    name: "Core stabilization exercises (e.g., Pilates)",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "graded-exercise": {
    name: "Graded exercise therapy despite discomfort",
    step: "conservative",
    countsAs: "exercise",
  },
  "pain-coping-skills": {
    name: "Pain coping skills training",
    step: "conservative",
    countsAs: "psychological",
  },
  "pain-specialist-referral": {
    name: "Referral to pain specialist for comprehensive planning",
    step: undefined,
    countsAs: "none",
  },
  "ergonomic-modification": {
    name: "Ergonomic modifications (workplace and home)",
    step: "conservative",
    countsAs: "lifestyle",
  },
  "mindfulness-based-stress-reduction": {
    name: "Mindfulness-based stress reduction",
    step: "conservative",
    countsAs: "psychological",
  },
  "relaxation-breathing": {
    name: "Relaxation & breathing exercises",
    step: "conservative",
    countsAs: "psychological",
  },
  "sleep-hygiene": {
    name: "Sleep hygiene improvements to aid recovery",
    step: "conservative",
    countsAs: "lifestyle",
  },
  "endoscopic-transforaminal-discectomy": {
    name: "Endoscopic transforaminal lumbar discectomy (minimally invasive surgery)",
    step: "surgery",
    countsAs: "none",
  },
  hydrotherapy: {
    name: "Hydrotherapy/aquatic exercise in warm water pools",
    step: "conservative",
    countsAs: "exercise",
  },
  "postural-training": {
    name: "Postural training & correction",
    step: "conservative",
    countsAs: "exercise",
  },
  "ergonomic-seating-supports": {
    name: "Ergonomic seating/supports",
    step: "conservative",
    countsAs: "lifestyle",
  },
  "assistive-devices-bracing": {
    name: "Assistive devices (e.g., lumbar braces) in select cases",
    step: "conservative",
    countsAs: "passive",
  },
  "manipulation-under-anaesthesia": {
    name: "Manipulation under anesthesia (MUA) to release surgical adhesions",
    step: undefined,
    countsAs: "none",
  },
  "activity-modification": {
    name: "Activity modification: posture, movement, daily activities",
    step: "conservative",
    countsAs: "lifestyle",
  },
  "targeted-spinal-rehabilitation": {
    name: "Targeted spinal rehabilitation",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "decompression-therapy": {
    name: "Decompression-based therapy (non-surgical) to reduce disc and nerve stress",
    step: "conservative",
    countsAs: "passive",
  },
  "load-tolerance-retraining": {
    name: "Load-tolerance and movement-confidence retraining",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  "stress-management": {
    name: "Stress management: relaxation, mindfulness",
    step: "conservative",
    countsAs: "psychological",
  },
  "yoga-tai-chi": { name: "Yoga or tai chi", step: "conservative", countsAs: "exercise" },
  "smoking-cessation": { name: "Smoking cessation", step: "conservative", countsAs: "lifestyle" },
  "weight-management": { name: "Weight management", step: "conservative", countsAs: "lifestyle" },
  "trigger-point-injection": {
    name: "Trigger point injection",
    step: "injections",
    countsAs: "none",
  },
  "epidural-steroid-injection": {
    name: "Epidural steroid injection",
    step: "injections",
    countsAs: "none",
  },
  "medial-branch-block": {
    name: "Medial branch block (diagnostic)",
    step: "injections",
    countsAs: "none",
  },
  "facet-joint-injection": { name: "Facet joint injection", step: "injections", countsAs: "none" },
  "sacroiliac-joint-injection": {
    name: "Sacroiliac joint injection",
    step: "injections",
    countsAs: "none",
  },
  "joint-bursa-injection": {
    name: "Joint and bursa injection",
    step: "injections",
    countsAs: "none",
  },
  "nerve-block": { name: "Nerve block", step: "injections", countsAs: "none" },
  "selective-nerve-root-block-therapeutic": {
    name: "Selective nerve root block (diagnostic/therapeutic)",
    step: "injections",
    countsAs: "none",
  },
  "sympathetic-plexus-block": {
    name: "Sympathetic plexus block",
    step: "injections",
    countsAs: "none",
  },
  "epidural-balloon-neuroplasty": {
    name: "Epidural balloon neuroplasty / adhesiolysis",
    step: "injections",
    countsAs: "none",
  },
  "radiofrequency-ablation": {
    name: "Radiofrequency ablation of medial branches (facet rhizotomy)",
    step: "rfa",
    countsAs: "none",
  },
  "sinuvertebral-nerve-ablation": {
    name: "Sinuvertebral / basivertebral nerve ablation",
    step: "rfa",
    countsAs: "none",
  },
  pirft: {
    name: "Percutaneous intradiscal radiofrequency thermocoagulation (PIRFT)",
    step: "rfa",
    countsAs: "none",
  },
  "scs-trial": { name: "SCS trial with temporary leads", step: "scs", countsAs: "none" },
  "scs-permanent-implant": {
    name: "Permanent SCS implant, only after a successful trial",
    step: "scs",
    countsAs: "none",
  },
  "peripheral-nerve-stimulation": {
    name: "Peripheral nerve stimulator",
    step: "scs",
    countsAs: "none",
  },
  "intrathecal-drug-delivery": {
    name: "Intrathecal drug delivery pump",
    step: "scs",
    countsAs: "none",
  },
  "percutaneous-discectomy": { name: "Percutaneous discectomy", step: "surgery", countsAs: "none" },
  mild: {
    name: "MILD procedure (minimally invasive lumbar decompression)",
    step: "surgery",
    countsAs: "none",
  },
  "superion-interspinous-spacer": {
    name: "Interspinous spacer (Superion/Vertiflex)",
    step: "surgery",
    countsAs: "none",
  },
  "stabilink-mis-implant": { name: "StabiLink MIS implant", step: "surgery", countsAs: "none" },
  "sacroiliac-joint-fusion": { name: "Sacroiliac joint fusion", step: "surgery", countsAs: "none" },
  "revision-laminectomy": { name: "Revision laminectomy", step: "surgery", countsAs: "none" },
  "revision-fusion": { name: "Revision spinal fusion", step: "surgery", countsAs: "none" },
  "revision-decompression": { name: "Revision decompression", step: "surgery", countsAs: "none" },
  microdiscectomy: { name: "Microdiscectomy", step: "surgery", countsAs: "none" },
  laminectomy: { name: "Laminectomy", step: "surgery", countsAs: "none" },
  "spinal-fusion": {
    name: "Spinal fusion (posterolateral, interbody)",
    step: "surgery",
    countsAs: "none",
  },
  foraminotomy: { name: "Foraminotomy", step: "surgery", countsAs: "none" },
  "artificial-disc-replacement": {
    name: "Artificial disc replacement",
    step: "surgery",
    countsAs: "none",
  },
  vertebroplasty: { name: "Vertebroplasty", step: "surgery", countsAs: "none" },
  kyphoplasty: { name: "Kyphoplasty", step: "surgery", countsAs: "none" },
  "decompression-with-stabilisation": {
    name: "Decompression with stabilization",
    step: "surgery",
    countsAs: "none",
  },
  "generic-exercise-programme": {
    name: "Generic exercise programme",
    step: "conservative",
    countsAs: "generic-exercise",
  },
  "home-exercise-programme": {
    name: "Home exercise programme",
    step: "conservative",
    countsAs: "generic-exercise",
  },
  "pain-management-programme": {
    name: "Pain management programme",
    step: "conservative",
    countsAs: "targeted-rehabilitation",
  },
  medication: { name: "Medication", step: "conservative", countsAs: "medication" },
  supplement: { name: "Supplement", step: "conservative", countsAs: "supplement" },
  "regenerative-injection": {
    name: "Regenerative injection (investigational)",
    step: undefined,
    countsAs: "none",
  },
  other: { name: "Other treatment", step: undefined, countsAs: "none" },
  "conservative-care": { name: "Conservative care", step: "conservative", countsAs: "none" },
  "sacroiliac-block": { name: "Sacroiliac joint block", step: "injections", countsAs: "none" },
  "facet-cyst-injection": { name: "Facet cyst injection", step: "injections", countsAs: "none" },
  "epidural-adhesiolysis": { name: "Epidural adhesiolysis", step: "injections", countsAs: "none" },
  "sacroiliac-rfa": { name: "Radiofrequency ablation, sacroiliac", step: "rfa", countsAs: "none" },
  "basivertebral-nerve-ablation": {
    name: "Basivertebral nerve ablation",
    step: "rfa",
    countsAs: "none",
  },
  "scs-reprogramming": { name: "SCS reprogramming", step: "scs", countsAs: "none" },
  "scs-lead-revision": { name: "SCS lead revision", step: "scs", countsAs: "none" },
  "scs-battery-change": { name: "SCS battery change", step: "scs", countsAs: "none" },
  "scs-explant": { name: "SCS explant", step: "scs", countsAs: "none" },
  "revision-surgery": { name: "Revision surgery", step: "surgery", countsAs: "none" },
  "index-decompression": {
    name: "Decompression (first operation)",
    step: "surgery",
    countsAs: "none",
  },
  "index-fusion": { name: "Fusion (first operation)", step: "surgery", countsAs: "none" },
  "vertebral-augmentation": { name: "Vertebral augmentation", step: "surgery", countsAs: "none" },
  "interspinous-spacer": { name: "Interspinous spacer", step: "surgery", countsAs: "none" },
} as const satisfies Record<string, Care>;

const ids = Object.keys(cares) as [keyof typeof cares, ...(keyof typeof cares)[]];

export const CareId = z.enum(ids);
export type CareId = z.infer<typeof CareId>;

export function getCare(id: CareId): Care {
  return cares[id];
}
