import type { Citation, Verification } from "@/lib/domain/guideline/citation";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  decidedByMdt,
  is,
  isKnown,
  param,
} from "@/lib/domain/guideline/expression";
import { criterion, decision } from "../criterion-of";
import { lcdStimulators, neuromodulationTrial } from "./sources";

const relief = atLeast("trialRelief", param("trialReliefPercent"));
const reduction = atLeast("trialAnalgesicReduction", param("trialAnalgesicReductionPercent"));

/** Half of the target pain gone, or half of the analgesics, as agreed beforehand. */
export const trialSucceeded = any(relief, reduction);

type Said = { readonly citation: Citation; readonly verification: Verification };

/** A trial succeeds by pain or by analgesics (CMS), or by pain alone. Packs differ (criteria.md 7, row 9). */
export function trialRelief(by: "pain-or-analgesics" | "pain-only", said: Said): Criterion {
  return criterion({
    code: "TRIAL_RELIEF_LT_50",
    words:
      by === "pain-only"
        ? "The trial relieved the target pain enough."
        : "The trial relieved the target pain enough, or spared enough analgesics.",
    kind: "indication",
    requires: by === "pain-only" ? relief : trialSucceeded,
    ...said,
    interpretations: [
      "The patient's account alone is not a result (decisions B17).",
      "A reduction of analgesics counts only if it was agreed beforehand (decisions A8).",
    ],
    fixHint: "Record the result of the trial from its report. Short of success: back to the MDT.",
  });
}

/** Between the limits the MDT decides (decisions, A9). */
const borderline = criterion({
  code: "TRIAL_BORDERLINE_MDT",
  words: "The trial relieved the target pain itself.",
  kind: "indication",
  strength: "needs-mdt",
  whenNotMet: "caution",
  requires: relief,
  citation: decision("A9"),
  verification: "V",
  fixHint: "The trial is between the limits: the MDT decides.",
});

const improvedFunction = criterion({
  code: "TRIAL_NO_FUNCTION",
  words: "Function improved in the trial.",
  kind: "indication",
  requires: is("trialFunctionImproved", true),
  citation: lcdStimulators("trial outcome: function"),
  verification: "V",
  interpretations: [
    "In complex regional pain syndrome the source expects less and leaves it to judgement; no exception is made here.",
  ],
  fixHint: "Record how function changed in the trial.",
});

const noMoreAnalgesics = criterion({
  code: "TRIAL_NMF",
  words: "Analgesics were stable or fewer during the trial.",
  kind: "indication",
  strength: "advisory",
  whenNotMet: "caution",
  requires: atLeast("trialAnalgesicReduction", 0),
  appliesWhen: isKnown("trialAnalgesicReduction"),
  citation: neuromodulationTrial("trial outcomes"),
  verification: "V",
  interpretations: [
    "Relief in spite of provoking activity is not recorded apart; satisfaction is the patient's wish after the trial.",
  ],
  fixHint: "Look at what raised the need for analgesics during the trial.",
});

const completeBaseline = criterion({
  code: "TRIAL_BASELINE_MISSING",
  words: "The baseline before the trial was complete.",
  kind: "documentation",
  requires: is("trialBaselineComplete", true),
  citation: decision("A9"),
  verification: "V",
  interpretations: ["Pain, function, sleep, analgesics and goal make a complete baseline."],
  fixHint: "Without a complete baseline the trial is inconclusive: back to the MDT.",
});

const reportOnFile = criterion({
  code: "TRIAL_RECORD_MISSING",
  words: "The report of the trial is on file.",
  kind: "documentation",
  requires: is("trialReportSeen", true),
  citation: lcdStimulators("documentation: the chart supports the decision"),
  verification: "V",
  fixHint: "Get the report of the trial.",
});

const trialLength = criterion({
  code: "TRIAL_LEN",
  words: "The leads were in for as long as trials usually last.",
  kind: "documentation",
  strength: "advisory",
  whenNotMet: "caution",
  requires: all(atLeast("trialDays", 3), atMost("trialDays", 28)),
  appliesWhen: isKnown("trialDays"),
  citation: {
    ...lcdStimulators("length of the trial (also L35136; Eldabe, Pain 2020;161:2820)"),
    document: "CMS LCD L35136 and L36204; Eldabe 2020",
  },
  verification: "V",
  interpretations: [
    "Usual is read from the shortest in the United States to the longest in Europe.",
  ],
  fixHint: "Say why the trial was shorter or longer than usual.",
});

const wish = criterion({
  code: "PATIENT_DECLINES_IMPLANT",
  words: "The patient wishes to have the implant.",
  kind: "indication",
  requires: is("patientWishesImplant", true),
  appliesWhen: isKnown("patientWishesImplant"),
  citation: decision("A9"),
  verification: "V",
  interpretations: ["That the wish was asked is part of the questions after the trial."],
  fixHint: "The patient decides; other ways forward stay open.",
});

const askedAgain = criterion({
  code: "AFTER_TRIAL_QUESTIONS",
  words:
    "After the trial, infection, bleeding, MRI, pregnancy and the patient's wish were asked again.",
  kind: "safety",
  requires: is("askedAgainAfterTrial", true),
  citation: decision("A9"),
  verification: "V",
  interpretations: ["Answers from before the end of the trial do not count."],
  fixHint: "Ask the questions after the trial, and record the answers.",
});

/** What a permanent implant asks of the trial: necessary, never sufficient (decisions, A9). */
export function trialResult(
  by: Parameters<typeof trialRelief>[0],
  said: Said,
): readonly Criterion[] {
  return [
    trialRelief(by, said),
    borderline,
    improvedFunction,
    noMoreAnalgesics,
    completeBaseline,
    reportOnFile,
    trialLength,
    wish,
    askedAgain,
  ];
}

/**
 * The MDT decides about the implant itself, or once with the trial: "trial, implant if it passes; back
 * to us if borderline, failed or inconclusive" (decisions, A9).
 */
export function implantDecided(said: Said): Criterion {
  return criterion({
    code: "NO_MDT",
    words: "The MDT has decided to go ahead with the implant.",
    kind: "documentation",
    strength: "needs-mdt",
    requires: any(
      all(
        decidedByMdt("scs-permanent-implant"),
        any(relief, is("implantDiscussedAfterTrial", true)),
      ),
      all(is("implantDecidedWithTrial", true), relief),
    ),
    ...said,
    interpretations: [
      "A decision about the case as a whole counts.",
      "One made with the trial holds only where the trial relieved the pain itself; else the case comes back.",
      "A decision counts until the day it is valid to; without one, twelve months.",
    ],
    fixHint: "Bring the case to the MDT.",
  });
}
