import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  decidedByMdt,
  is,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import { longerThanThreeMonths } from "@/lib/domain/guideline/psps-type";
import { criterion, source } from "../criterion-of";
import { lowerStepsBehind } from "../psps-stepwise/shared";
import { lcdStimulators, ncdStimulators } from "../shared/sources";
import { canalSeen, stimulationCautions } from "../shared/stimulation-cautions";
import { correctableCauseFirst } from "../shared/structural-cause";

const pspsMet = criterion({
  code: "PSPS_NOT_MET",
  words: "The pain has lasted beyond recovery.",
  kind: "indication",
  requires: all(
    longerThanThreeMonths,
    any(oneOf("pspsType", "type-1"), atLeast("lastSurgeryDays", param("pspsPainDays"))),
  ),
  citation: source("IASP, chronic pain; CMS NCD 160.7", "chronic intractable pain"),
  verification: "V",
  interpretations: [
    "Chronic is read as more than 90 days of pain and, after an operation, more than 90 days since it (decisions F46).",
  ],
  fixHint: "Record when the pain began and when the spine was last operated on.",
});

const lateResort = criterion({
  code: "LATE_RESORT_JUSTIFY",
  words: "The pain is chronic, and what was done so far does not control it.",
  kind: "coverage",
  requires: all(longerThanThreeMonths, is("painControlled", false)),
  citation: ncdStimulators("B.2 a: late, if not last, resort in chronic intractable pain"),
  verification: "V",
  interpretations: ["Intractable is read as: no treatment on record is effective for this pain."],
  fixHint: "Record when the pain began, and how each treatment ended.",
});

const rehabilitationBehind = oneOf("targetedRehabilitation", "behind");

/** Drugs, surgery, physical or psychological care tried, or judged unsuitable; no duration is stated. */
const careExhausted = criterion({
  code: "CONS_NOT_EXHAUSTED",
  words: "Targeted rehabilitation has been tried, and ended with a reason.",
  kind: "coverage",
  requires: rehabilitationBehind,
  citation: ncdStimulators("B.2 b: other modalities tried, unsuitable or contraindicated"),
  verification: "V",
  interpretations: [
    "No duration is stated in the source, and none is asked for.",
    "Which modality has to be tried is left open by the source; targeted rehabilitation is ours.",
    "Once a trial has been done, the lower steps are not asked about again.",
  ],
  fixHint: "Offer rehabilitation aimed at this spine, and record how it ended and why.",
});

const careAndStepsExhausted: Criterion = {
  ...careExhausted,
  words:
    "Targeted rehabilitation and what this pain calls for on the lower steps have ended with a reason.",
  requires: all(rehabilitationBehind, lowerStepsBehind),
  interpretations: [
    "No duration is stated in the source, and none is asked for.",
    "Which modality has to be tried is left open by the source; targeted rehabilitation is ours.",
    "What the pain generator calls for is read from decisions F45; what it does not call for is behind.",
    "A treatment judged unsuitable, contraindicated, declined or not available is behind.",
    "After surgery, nerve-root pain may have had six months of conventional care instead of an injection.",
    "Alternatives of equal risk that were not tried are a relative contraindication of the Neuromodulation Foundation: these steps cover them.",
  ],
  fixHint: "Record how each treatment that this pain calls for ended, or carry it out.",
};

const evaluated = any(
  oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
  oneOf("psychologicalEvaluation", "help-first", "advises-against"),
);

/** Psychological evaluation: mandatory here. */
export const psychology: readonly Criterion[] = [
  criterion({
    code: "NO_PSYCH",
    confidential: true,
    words: "A psychological evaluation is on record.",
    kind: "coverage",
    requires: evaluated,
    citation: ncdStimulators("B.2 c: psychological and physical evaluation"),
    verification: "V",
    interpretations: ["The physical evaluation is the examination that the MDT sees."],
    fixHint: "Arrange a psychological evaluation.",
  }),
  criterion({
    code: "PSYCH_NOT_CLEARED",
    confidential: true,
    words: "The psychologist supports going ahead, with or without support.",
    kind: "indication",
    requires: oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
    citation: lcdStimulators("screening by psychology (also Neuromodulation Foundation)"),
    verification: "V",
    fixHint: "Give the help that the psychologist names first, then review.",
  }),
];

const substanceUse = criterion({
  code: "SUD_UNRESOLVED",
  confidential: true,
  words: "Substance use has been asked about, and no problem is active.",
  kind: "coverage",
  requires: is("noActiveSubstanceProblem", true),
  citation: lcdStimulators("no active substance abuse (also L35136)"),
  verification: "V",
  fixHint: "Ask about alcohol and drugs; offer treatment where there is a problem.",
});

const educated = criterion({
  code: "NO_EDUCATION_RECORD",
  words: "Benefits, harms and alternatives have been explained.",
  kind: "coverage",
  requires: is("educationDone", true),
  citation: lcdStimulators("education and discussion of risks and benefits"),
  verification: "V",
  interpretations: [
    "It covers work at height and driving with the device on (Neuromodulation Foundation, relative).",
  ],
  fixHint: "Explain benefits, harms and alternatives, and record it.",
});

const limitedEvidence = criterion({
  code: "EVIDENCE_PSPS_T1_LIMITED",
  words: "The pain follows an operation on the spine.",
  kind: "indication",
  whenNotMet: "caution",
  requires: oneOf("pspsType", "type-2"),
  citation: source(
    "Sub-analysis of two trials in never-operated back pain",
    "responders at 12 months",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC7384077/",
  ),
  verification: "V",
  interpretations: ["The result of the later randomised trial is unverified."],
  fixHint: "Evidence without an operation is limited: discuss it with the MDT and the patient.",
});

/** Nerve-related leg pain and axial pain are kept apart (criteria.md section 7, conflict 2). */
const notNervePain = criterion({
  code: "EVIDENCE_LIMITED",
  words: "The pain is nerve-related.",
  kind: "indication",
  whenNotMet: "caution",
  requires: oneOf("generatorMechanism", "neuropathic"),
  citation: source("Traeger, Cochrane 2023, CD014789", "low back pain"),
  verification: "V2",
  interpretations: [
    "The review speaks of low back pain; here every pain that is not neuropathic is meant.",
  ],
  fixHint: "Evidence for other pain is limited and disputed: say so to MDT and patient.",
});

/** What trial and permanent implant ask alike. */
export const stimulationConditions: readonly Criterion[] = [
  pspsMet,
  correctableCauseFirst,
  ...psychology,
  substanceUse,
  educated,
  limitedEvidence,
  notNervePain,
  ...stimulationCautions,
  canalSeen,
];

export const beforeImplant: readonly Criterion[] = [careExhausted];

export const beforeTrial: readonly Criterion[] = [
  careAndStepsExhausted,
  lateResort,
  criterion({
    code: "NO_MDT",
    words: "The MDT has decided to go ahead with the SCS trial.",
    kind: "coverage",
    strength: "needs-mdt",
    requires: decidedByMdt("scs-trial"),
    citation: ncdStimulators("B.2 c: screening, evaluation and diagnosis by a team"),
    verification: "V",
    interpretations: [
      "A decision about the case as a whole counts.",
      "Facilities and staff for follow-up (B.2 d) are those of the team that decides.",
    ],
    fixHint: "Bring the case to the MDT.",
  }),
];
