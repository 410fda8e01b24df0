import type { PackParameters } from "@/lib/domain/guideline/parameter";
import { decision, source } from "../criterion-of";
import { ebiInjections, ng59, ta159 } from "./sources";

const monthIsThirtyDays = "A month is 30 days (decisions F46).";
const standsIn = "Ten times the NRS stands in only where no VAS is recorded (decisions F49).";

/** The numbers of NICE, and those that stand in where it gives none. */
export const ukParameters = {
  scsPainVasMm: {
    value: 50,
    citation: ta159("1.1"),
    verification: "V",
    interpretations: [standsIn],
  },
  scsConventionalDays: {
    value: 180,
    citation: ta159("1.1"),
    verification: "V",
    interpretations: [monthIsThirtyDays],
  },
  adultYears: {
    value: 18,
    citation: ta159("1.1"),
    verification: "V",
    interpretations: ["An adult is read as 18 years and over."],
  },
  neuropathicDn4: {
    value: 4,
    citation: decision("B21; DN4 cut-off of criteria.md 3"),
    verification: "M",
    interpretations: ["Read only where the clinician calls the mechanism unclear."],
  },
  ablationPainVasMm: {
    value: 50,
    citation: ng59("1.3.2"),
    verification: "V",
    interpretations: ["Five of ten on a visual analogue scale is 50 mm.", standsIn],
  },
  acuteSciaticaDays: {
    value: 90,
    citation: ebiInjections,
    verification: "V",
    interpretations: [
      "The source gives acute no number. Pain of three months is chronic, so what is shorter is read as acute.",
      monthIsThirtyDays,
    ],
  },
  severePainNrs: {
    value: 8,
    citation: source("Cut points of the numeric rating scale, one study", "severe interference"),
    verification: "M",
    interpretations: ["NICE gives severe no number; one study's cut point stands in, as advice."],
  },
  trialReliefPercent: {
    value: 50,
    citation: source(
      "Neuromodulation Foundation practice parameters",
      "trial outcomes",
      "https://neuromodfound.org/treatment_of_chronic_neuropathic_pain/procedure/trial_outcomes",
    ),
    verification: "V",
    interpretations: ["TA159 asks for a successful trial and gives it no number."],
  },
  startBackPsychHigh: {
    value: 4,
    citation: source(
      "STarT Back scoring, Keele University",
      "high risk",
      "https://www.keele.ac.uk/sbst",
    ),
    verification: "V",
    interpretations: ["High risk on the psychosocial part is read as psychosocial obstacles."],
  },
} as const satisfies PackParameters;
