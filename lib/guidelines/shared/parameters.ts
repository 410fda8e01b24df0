import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { decision, source } from "../criterion-of";
import { lcdStimulators } from "./sources";

/** Numbers of stimulation that packs of any country take. A pack may set its own instead. */
export const stimulationParameters = {
  trialReliefPercent: {
    value: 50,
    citation: lcdStimulators("trial outcome (also L35136, L37632; Neuromodulation Foundation)"),
    verification: "V",
    interpretations: [],
  },
  trialAnalgesicReductionPercent: {
    value: 50,
    citation: lcdStimulators("trial outcome (also L35136, L37632)"),
    verification: "V",
    interpretations: ["Only a reduction that was agreed beforehand counts (decisions A8)."],
  },
  severeDepressionPhq9: {
    value: 20,
    citation: decision("F49"),
    verification: "M",
    interpretations: ["Local."],
  },
  hba1cOptimisePercent: {
    value: 8,
    citation: source("Review of elective orthopaedic targets", "HbA1c before elective surgery"),
    verification: "V",
    interpretations: ["A target of orthopaedics, used as advice."],
  },
  canalImagingAge: {
    value: 60,
    citation: decision("A10"),
    verification: "M",
    interpretations: ["General knowledge, to be confirmed by a clinical owner."],
  },
} as const satisfies PackParameters;
