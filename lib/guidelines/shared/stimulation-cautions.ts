import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  is,
  isKnown,
  not,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import { criterion, decision, source } from "../criterion-of";
import { europeanConsensus, neuromodulationFoundation } from "./sources";

const relative = neuromodulationFoundation("relative contraindications");

/** Another pain that outweighs this one is not helped by stimulation (decisions, F43). */
export const noMajorOtherPain: Criterion = criterion({
  code: "NMF_MAJOR_COMORBID_PAIN",
  words: "No widespread or nociplastic pain outweighs this one.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: all(is("widespreadPain", false), not(oneOf("generatorMechanism", "nociplastic"))),
  citation: relative,
  verification: "V",
  interpretations: [
    "Read as fibromyalgia or widespread pain on record, or a pain concluded to be nociplastic.",
  ],
  fixHint: "Conservative care and psychological care carry this pain.",
});

const majorPsychiatric = criterion({
  code: "MAJOR_PSYCH_UNRESOLVED",
  confidential: true,
  words: "No major psychiatric illness is unresolved.",
  kind: "indication",
  strength: "needs-mdt",
  whenNotMet: "caution",
  requires: all(
    is("majorPsychiatricIllness", false),
    any(not(isKnown("phq9Total")), not(atLeast("phq9Total", param("severeDepressionPhq9")))),
  ),
  citation: relative,
  verification: "V",
  interpretations: [
    "The score at which depression counts as severe is local (decisions F49).",
    "It is a caution for the MDT; the psychologist's evaluation is a criterion of its own.",
    "Secondary gain and inconsistent ratings stand on the same list and are no fields here (decisions B22).",
  ],
  fixHint: "Bring it to psychologist and MDT before anything is implanted.",
});

const optimiseFirst = criterion({
  code: "PSYCHOSOCIAL_SEVERE_OPTIMISE_FIRST",
  confidential: true,
  words: "The psychologist names no help that should come first.",
  kind: "indication",
  requires: not(oneOf("psychologicalEvaluation", "help-first")),
  appliesWhen: isKnown("psychologicalEvaluation"),
  citation: europeanConsensus("psychosocial factors"),
  verification: "V",
  interpretations: [
    "The psychologist weighs the factors; none of them is scored here (decisions B22).",
  ],
  fixHint: "Give the help that the psychologist names first, then review.",
});

const opioidReduction = criterion({
  code: "HIGH_DOSE_OPIOID_REDUCTION",
  words: "Where an opioid is taken, a gradual reduction has been tried.",
  kind: "indication",
  strength: "advisory",
  whenNotMet: "caution",
  requires: is("opioidReductionTried", true),
  appliesWhen: is("takesOpioid", true),
  citation: europeanConsensus("unwillingness to reduce high-dose opioids"),
  verification: "V",
  interpretations: [
    "The source speaks of high doses; here any opioid raises the advice.",
    "Agreed, gradual, never at once (decisions A8).",
  ],
  fixHint: "Agree on a gradual reduction with whoever prescribes; never stop an opioid at once.",
});

/** Diabetes well controlled before an elective implant: advice, no stop. */
export const glucoseOptimised: Criterion = criterion({
  code: "HBA1C_OPTIMISE_SOFT",
  words: "Diabetes is well controlled.",
  kind: "indication",
  strength: "advisory",
  whenNotMet: "caution",
  requires: atMost("hba1cPercent", param("hba1cOptimisePercent")),
  appliesWhen: is("diabetes", true),
  citation: source(
    "Hagedorn, Pain Pract 2023;23:83; review of elective orthopaedic targets",
    "HbA1c before elective surgery",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC4390895/",
  ),
  verification: "V",
  interpretations: [
    "No published stop exists for stimulation: the orthopaedic target is used as advice.",
    "An HbA1c in other units is not converted.",
  ],
  fixHint: "Optimise diabetes before an elective implant, and record the new value.",
});

/**
 * Entry and target levels seen by the implanter: leads in a narrow or scarred canal can injure the cord
 * (decisions, A10).
 */
export const canalSeen: Criterion = criterion({
  code: "SCS_CANAL_IMAGING",
  words: "The implanter has seen the canal where the leads enter and where they lie.",
  kind: "safety",
  requires: is("canalSeenByImplanter", true),
  appliesWhen: any(
    oneOf("painRegion", "neck", "arm"),
    atLeast("ageYears", param("canalImagingAge")),
    is("knownStenosis", true),
    is("operatedAtLeads", true),
  ),
  citation: decision("A10"),
  verification: "M",
  interpretations: [
    "Cervical leads are read from pain of the neck or arm.",
    "After an operation it is asked for until the planned levels are known to be others.",
    "Without one of these it is advice.",
  ],
  fixHint: "Have the implanter look at the imaging of the canal, and record that it was seen.",
});

/** What the Neuromodulation Foundation and the European consensus want weighed before a stimulator. */
export const stimulationCautions: readonly Criterion[] = [
  noMajorOtherPain,
  majorPsychiatric,
  optimiseFirst,
  opioidReduction,
  glucoseOptimised,
];
