import type { Criterion } from "@/lib/domain/guideline/criterion";
import { is } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { neuromodulationFoundation } from "../shared/sources";

const relative = neuromodulationFoundation("relative contraindications");

const heartDevice = criterion({
  code: "PACEMAKER_RELATIVE",
  words: "No pacemaker or defibrillator is in place.",
  kind: "safety",
  whenNotMet: "caution",
  requires: is("heartDevice", false),
  citation: relative,
  verification: "V",
  interpretations: ["Nothing on record means none on record."],
  fixHint: "Plan the stimulator together with cardiology.",
});

const heartDeviceChecked = criterion({
  code: "CARDIOLOGY_DEVICE_CHECK",
  words: "Cardiology has checked the pacemaker or defibrillator against the stimulator.",
  kind: "safety",
  requires: is("heartDeviceChecked", true),
  appliesWhen: is("heartDevice", true),
  citation: relative,
  verification: "V",
  interpretations: [
    "That a relative contraindication is settled by a cardiology check is our reading.",
  ],
  fixHint: "Ask cardiology to check both devices against each other, and record the answer.",
});

const mriPlans = criterion({
  code: "MRI_CONDITIONAL",
  words: "MRI needs have been asked, and the device planned suits them.",
  kind: "safety",
  phase: "book",
  whenNotMet: "caution",
  requires: is("mriPlansSuit", true),
  citation: relative,
  verification: "V",
  interpretations: [
    "A foreseeable MRI is a relative contraindication; the condition class of each device is its maker's word, unverified here.",
  ],
  fixHint: "Ask which MRI is foreseen, and record maker, model, leads and their MRI condition.",
});

/** Two devices in one body, and the magnet: asked before every stimulator, in every pack. */
export const heartDeviceGates: readonly Criterion[] = [heartDevice, heartDeviceChecked, mriPlans];
