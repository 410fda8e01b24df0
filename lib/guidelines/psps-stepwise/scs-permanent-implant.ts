import type { Criterion } from "@/lib/domain/guideline/criterion";
import { any, atLeast, is, isKnown } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision, seedRule, source } from "../criterion-of";
import { scsConditions } from "./scs-trial";
import { conservativeFirst, mdtDecided, psychologyRecorded } from "./shared";

const trialFirst = seedRule("001", "r-scs-trial-first");

/** The trial is necessary, never sufficient (decisions, A9). */
const trialSuccess: readonly Criterion[] = [
  criterion({
    code: "TRIAL_RELIEF_LT_50",
    words: "The trial was successful.",
    kind: "indication",
    requires: any(atLeast("trialRelief", 50), atLeast("trialAnalgesicReduction", 50)),
    citation: trialFirst,
    verification: "V",
    interpretations: [
      "Successful is read as half of the target pain gone, or half of the analgesics, agreed beforehand (Neuromodulation Foundation, CMS LCD L36204).",
      "The patient's account alone is not a result (decisions B17).",
    ],
    fixHint: "Record the result of the trial from its report. Short of success: back to the MDT.",
  }),
  criterion({
    code: "TRIAL_BORDERLINE_MDT",
    words: "The trial relieved the target pain itself.",
    kind: "indication",
    strength: "needs-mdt",
    whenNotMet: "caution",
    requires: atLeast("trialRelief", 50),
    citation: decision("A9"),
    verification: "V",
    fixHint: "The trial is between the limits: the MDT decides.",
  }),
  criterion({
    code: "TRIAL_NO_FUNCTION",
    words: "Function improved in the trial.",
    kind: "indication",
    requires: is("trialFunctionImproved", true),
    citation: source("CMS LCD L36204; Neuromodulation Foundation", "trial outcome"),
    verification: "V",
    fixHint: "Record how function changed in the trial.",
  }),
  criterion({
    code: "TRIAL_BASELINE_MISSING",
    words: "The baseline before the trial was complete.",
    kind: "documentation",
    requires: is("trialBaselineComplete", true),
    citation: decision("A9"),
    verification: "V",
    fixHint: "Without a complete baseline the trial is inconclusive: back to the MDT.",
  }),
  criterion({
    code: "TRIAL_RECORD_MISSING",
    words: "The report of the trial is on file.",
    kind: "documentation",
    requires: is("trialReportSeen", true),
    citation: source("CMS LCD L36204", "the chart supports the decision"),
    verification: "V",
    fixHint: "Get the report of the trial.",
  }),
  criterion({
    code: "PATIENT_DECLINES_IMPLANT",
    words: "The patient wishes to have the implant.",
    kind: "indication",
    requires: is("patientWishesImplant", true),
    appliesWhen: isKnown("patientWishesImplant"),
    citation: decision("A9"),
    verification: "V",
    interpretations: ["That the wish was asked is part of the questions after the trial."],
    fixHint: "The patient decides; other ways forward stay open.",
  }),
  criterion({
    code: "AFTER_TRIAL_QUESTIONS",
    words:
      "After the trial, infection, bleeding, MRI, pregnancy and the patient's wish were asked again.",
    kind: "safety",
    requires: is("askedAgainAfterTrial", true),
    citation: decision("A9"),
    verification: "V",
    fixHint: "Ask the questions after the trial, and record the answers.",
  }),
];

export const scsPermanentImplant: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    ...scsConditions,
    ...psychologyRecorded,
    ...trialSuccess,
    mdtDecided("scs-permanent-implant"),
    criterion({
      code: "FOLLOW_UP_AFTER_IMPLANT",
      words: "Follow-up after the implant is planned: adjustment, outcome, gradual recovery.",
      kind: "documentation",
      phase: "book",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("followUpPlanned", true),
      citation: seedRule("001", "r-scs-followup"),
      verification: "V",
      fixHint: "Plan the visits for adjusting the device and for measuring the outcome.",
    }),
  ],
};
