import type { Care } from "./care-kind";

/** Care without a procedure, with the ids of the seed inventory. */
export const conservativeCares = {
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
  "conservative-care": { name: "Conservative care", step: "conservative", countsAs: "none" },
} as const satisfies Record<string, Care>;
