import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, is, oneOf } from "@/lib/domain/guideline/expression";
import type { GuidelinePack, TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { anticoagulantHolds } from "../anticoagulant-holds/holds";
import { evidenceBanners } from "../banners";
import { criterion, decision, source } from "../criterion-of";
import { coreMedicines } from "../medicines/medicines";
import { noDiathermy } from "./diathermy";
import {
  afterPregnancy,
  anticoagulantsAsked,
  bleedingPlan,
  generatorFirst,
  implantContraindications,
  infectionBeforeSurgery,
  neverInPregnancy,
  noActiveInfection,
  noDeviceInfection,
  noFluoroscopyInPregnancy,
  painNotControlled,
} from "./gates";
import { heartDeviceGates } from "./heart-device";
import {
  contrastAllergy,
  cumulativeSteroid,
  glucoseWarning,
  glucoseWarningElsewhere,
  noCancerRisk,
  noCompressionBeforeEpidural,
  particulate,
  steroidCeiling,
} from "./injectate";
import { safetyCoreParameters } from "./parameters";
import { pumpSteps } from "./pump-steps";
import { redFlagCriteria } from "./red-flags";

const ofPain: readonly Criterion[] = [generatorFirst, painNotControlled];
const bleeding: readonly Criterion[] = [bleedingPlan, anticoagulantsAsked];

const injection: TreatmentRules = {
  criteria: [
    ...redFlagCriteria(),
    noActiveInfection,
    noFluoroscopyInPregnancy,
    ...bleeding,
    ...ofPain,
  ],
};

/** What is injected under contrast. */
function contrasted(treatment: TreatmentId): TreatmentRules {
  return { criteria: [...injection.criteria, contrastAllergy(treatment)] };
}

const epidural: TreatmentRules = {
  criteria: [
    ...contrasted("epidural-steroid-injection").criteria,
    noCompressionBeforeEpidural,
    noCancerRisk,
    steroidCeiling,
    particulate,
    cumulativeSteroid,
    glucoseWarning,
  ],
};

const steroidInjection = (treatment: TreatmentId): TreatmentRules => ({
  criteria: [...contrasted(treatment).criteria, cumulativeSteroid, glucoseWarningElsewhere],
});

const implant: readonly Criterion[] = [
  ...redFlagCriteria(),
  noDeviceInfection,
  ...implantContraindications,
  afterPregnancy,
  ...bleeding,
  ...ofPain,
];

const stimulator: readonly Criterion[] = [...implant, noDiathermy, ...heartDeviceGates];

/** The trial comes before the implant, whatever a pack adds (decisions, A9 and B21). */
const trialFirst = criterion({
  code: "TRIAL_NOT_DONE",
  words: "An SCS trial with temporary leads has been done.",
  kind: "indication",
  requires: is("trialDone", true),
  citation: source("CMS NCD 160.7; NICE TA159", "e; 1.1"),
  verification: "V",
  interpretations: ["An attempt that ended for technical reasons is not a trial."],
  fixHint: "A trial with temporary leads comes first.",
});

const surgery: TreatmentRules = {
  criteria: [
    ...redFlagCriteria(),
    infectionBeforeSurgery,
    noFluoroscopyInPregnancy,
    ...bleeding,
    ...ofPain,
  ],
};

/** An emergency that surgery itself answers (decisions, A4; G55). */
const surgicalEmergency = all(
  any(is("RF_PROGRESSIVE_MOTOR", true), is("RF_CES", true), is("RF_MYELOPATHY", true)),
  any(oneOf("structuralCause", "yes"), is("correctableSeriousCompression", true)),
);

const deviceInPlace = criterion({
  code: "NO_DEVICE_IN_PLACE",
  words: "A stimulator is in place.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: is("deviceInPlace", true),
  citation: decision("B19"),
  verification: "V",
  fixHint: "Ask about implanted devices.",
});

const beforeDeviceOperation: readonly Criterion[] = [
  ...redFlagCriteria(["RF_DEVICE"]),
  noDeviceInfection,
  afterPregnancy,
  ...bleeding,
];

const pump = pumpSteps(beforeDeviceOperation);

const deviceOperation: readonly Criterion[] = [
  ...beforeDeviceOperation,
  deviceInPlace,
  criterion({
    code: "DEVICE_CHECK_FIRST",
    words: "The device has been interrogated and X-rayed.",
    kind: "indication",
    requires: is("deviceChecked", true),
    citation: decision("B19"),
    verification: "V",
    interpretations: ["One recorded check stands for interrogation and X-ray."],
    fixHint: "Interrogate the device and take an X-ray before anything new.",
  }),
];

const treatments: Record<TreatmentId, TreatmentRules> = {
  "conservative-care": { criteria: [] },
  "epidural-steroid-injection": epidural,
  "medial-branch-block": injection,
  "sacroiliac-block": contrasted("sacroiliac-block"),
  "sacroiliac-joint-injection": steroidInjection("sacroiliac-joint-injection"),
  "facet-cyst-injection": {
    criteria: [
      ...contrasted("facet-cyst-injection").criteria,
      cumulativeSteroid,
      glucoseWarningElsewhere,
    ],
  },
  "epidural-adhesiolysis": contrasted("epidural-adhesiolysis"),
  "epidural-balloon-neuroplasty": contrasted("epidural-balloon-neuroplasty"),
  "radiofrequency-ablation": injection,
  "sacroiliac-rfa": injection,
  "basivertebral-nerve-ablation": injection,
  "scs-trial": { criteria: stimulator, completedWhen: is("trialDone", true) },
  "scs-permanent-implant": {
    criteria: [...stimulator, trialFirst],
    completedWhen: is("stimulatorOnRecord", true),
  },
  "drg-stimulation": { criteria: stimulator },
  "peripheral-nerve-stimulation": { criteria: stimulator },
  "intrathecal-drug-delivery": { criteria: implant },
  "scs-reprogramming": { criteria: [deviceInPlace] },
  "scs-lead-revision": { criteria: deviceOperation },
  "scs-battery-change": { criteria: deviceOperation },
  "scs-explant": {
    criteria: [deviceInPlace],
    urgentWhen: all(is("deviceInPlace", true), is("deviceInfection", true)),
  },
  "pump-refill": pump.refill,
  "pump-revision": pump.revision,
  "pump-explant": pump.explant,
  "revision-surgery": {
    ...surgery,
    urgentWhen: all(oneOf("pspsType", "type-2"), surgicalEmergency),
  },
  "index-decompression": {
    ...surgery,
    urgentWhen: all(oneOf("pspsType", "type-1"), surgicalEmergency),
  },
  "index-fusion": surgery,
  "vertebral-augmentation": {
    criteria: [
      ...redFlagCriteria(["RF_FRACTURE"]),
      noActiveInfection,
      neverInPregnancy,
      ...bleeding,
      ...ofPain,
    ],
  },
  mild: surgery,
  "interspinous-spacer": surgery,
  "sacroiliac-joint-fusion": surgery,
};

/** The gates that hold in every pack: what protects, generator first, trial before implant. */
export const safetyCore: GuidelinePack = {
  id: "safety-core",
  version: "1.1.0",
  title: "Safety core",
  jurisdiction: "any",
  effectiveFrom: "2026-11-22",
  banners: evidenceBanners,
  treatments,
  planRules: [],
  parameters: safetyCoreParameters,
  holds: anticoagulantHolds,
  medicines: coreMedicines,
};
