import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, atLeast, is, oneOf } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { longerThanThreeMonths } from "@/lib/domain/guideline/psps-type";
import { criterion, seedRule, source } from "../criterion-of";
import { deviceCheckedFirst } from "../shared/device-steps";
import {
  conservativeFirst,
  mdtDecided,
  notWidespread,
  psychologyRecorded,
  stepsBelowBehind,
} from "./shared";

/** The four conditions of r-scs-eligibility, and whom stimulation suits. */
export const scsConditions: readonly Criterion[] = [
  criterion({
    code: "PSPS_NOT_MET",
    words: "The pain has lasted beyond recovery.",
    kind: "indication",
    requires: all(
      longerThanThreeMonths,
      any(oneOf("pspsType", "type-1"), atLeast("lastSurgeryDays", 91)),
    ),
    citation: seedRule("001", "r-scs-eligibility (persistent pain beyond recovery)"),
    verification: "V",
    interpretations: [
      "Beyond recovery is read as more than 90 days of pain and more than 90 days since the last operation (r-psps-duration, decisions F46).",
    ],
    fixHint: "Record when the pain began and when the spine was last operated on.",
  }),
  criterion({
    code: "CORRECTABLE_CAUSE_FIRST",
    words: "A spinal surgeon sees no cause that another operation should correct first.",
    kind: "indication",
    requires: any(
      oneOf("structuralCause", "no"),
      oneOf("surgery", "unlikely-to-help", "too-risky", "not-offered"),
    ),
    citation: seedRule("001", "r-scs-eligibility (repeat surgery unlikely to help or too risky)"),
    verification: "V",
    interpretations: ["It is the opinion of a surgeon, by name."],
    fixHint: "Ask a spinal surgeon, by name. A correctable cause is corrected first.",
  }),
  stepsBelowBehind,
  criterion({
    code: "QUALITY_OF_LIFE_NOT_REDUCED",
    words: "Pain reduces quality of life.",
    kind: "indication",
    requires: any(is("qualityOfLifeReduced", true), atLeast("odi", 20.5)),
    citation: seedRule("001", "r-scs-eligibility (reduced quality of life)"),
    verification: "V",
    interpretations: ["The patient's own yes, or an ODI over 20 %: local (decisions F49)."],
    fixHint: "Ask the patient, or record a function score.",
  }),
  criterion({
    code: "SCS_SUITS_NERVE_PAIN",
    words: "The pain is nerve-related.",
    kind: "indication",
    whenNotMet: "caution",
    requires: oneOf("generatorMechanism", "neuropathic"),
    citation: seedRule("001", "r-scs-nerve-related"),
    verification: "V",
    fixHint: "Stimulation suits other pain less: discuss it with the MDT and the patient.",
  }),
  criterion({
    code: "EVIDENCE_PSPS_T1_LIMITED",
    words: "The pain follows an operation on the spine.",
    kind: "indication",
    whenNotMet: "caution",
    requires: oneOf("pspsType", "type-2"),
    citation: seedRule("001", "r-scs-nerve-related"),
    verification: "V",
    fixHint: "Evidence without an operation is limited: discuss it with the MDT and the patient.",
  }),
  notWidespread("NMF_MAJOR_COMORBID_PAIN"),
];

const educated = criterion({
  code: "NO_EDUCATION_RECORD",
  words: "Benefits, harms and alternatives have been explained.",
  kind: "documentation",
  strength: "advisory",
  whenNotMet: "caution",
  requires: is("educationDone", true),
  citation: source("CMS LCD L36204", "education and risk discussion"),
  verification: "V",
  interpretations: ["Advice here: the seeds do not ask for it."],
  fixHint: "Explain benefits, harms and alternatives, and record it.",
});

export const scsTrial: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    ...scsConditions,
    deviceCheckedFirst,
    ...psychologyRecorded,
    educated,
    mdtDecided("scs-trial"),
  ],
};
