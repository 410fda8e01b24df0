import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  is,
  not,
  param,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import { endedAs, notTest } from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, source } from "../criterion-of";
import { deviceCheckedFirst } from "../shared/device-steps";
import { lcdStimulators } from "../shared/sources";
import { trialSucceeded } from "../shared/trial-result";
import { beforeTrial, stimulationConditions } from "./scs-conditions";

const fewTrials = criterion({
  code: "SCS_TRIALS_GE_2_REGION",
  words: "This part of the spine has had fewer trials than are covered.",
  kind: "coverage",
  requires: not(
    atLeast(
      countGiven({
        treatments: ["scs-trial"],
        scope: "problem",
        where: [notTest(endedAs("technically-failed"))],
      }),
      param("stimulationTrialCap"),
    ),
  ),
  exceptions: [
    {
      code: "LCD_EXCEPTION_NEW_MODALITY",
      words: "The planned technique is new to this patient.",
      when: is("newModalityPlanned", true),
      citation: lcdStimulators("exceptions: another modality, new technology"),
      verification: "V",
    },
  ],
  citation: lcdStimulators("two trials of one region in a lifetime (also L35136)"),
  verification: "V",
  interpretations: [
    "A region is read as the pain that was trialled: leads lie elsewhere than it hurts.",
    "A trial that ended for technical reasons is not counted: the source makes that exception.",
  ],
  fixHint: "Another trial here wants a technique that is new to this patient.",
});

const noRepeatAfterFailure = criterion({
  code: "TRIAL_FAILED_NO_EXTENUATION",
  words: "The last trial succeeded, or why another one is planned is on record.",
  kind: "coverage",
  requires: any(trialSucceeded, is("anotherTrialReasoned", true)),
  appliesWhen: is("trialDone", true),
  citation: lcdStimulators("no repeat after a failed trial without extenuating circumstances"),
  verification: "V",
  interpretations: [
    "Extenuating circumstances are read as a reason written into the booking.",
    "Without a documented result nobody knows whether the last trial failed.",
  ],
  fixHint: "Record the result of the last trial, or why another one is planned.",
});

const leads = criterion({
  code: "LEADS",
  words: "The number of leads or contacts planned is covered.",
  kind: "coverage",
  phase: "book",
  requires: any(
    atMost("plannedLeads", param("stimulationLeads")),
    atMost("plannedContacts", param("stimulationContacts")),
  ),
  citation: lcdStimulators("leads and contacts"),
  verification: "V",
  fixHint: "Plan fewer leads or contacts, or ask the payer beforehand.",
});

const percutaneousFirst = criterion({
  code: "PADDLE_VS_PERC",
  words: "The trial is planned with percutaneous leads.",
  kind: "indication",
  phase: "book",
  strength: "advisory",
  whenNotMet: "caution",
  requires: plannedIs("scs-trial", "approach", "percutaneous"),
  citation: source("NACC 2022", "percutaneous leads first"),
  verification: "M",
  interpretations: ["Paddle leads for migration, coverage or scar: unverified."],
  fixHint: "Say why a paddle lead is needed for the trial.",
});

const again: readonly Criterion[] = [fewTrials, noRepeatAfterFailure];

export const scsTrial: TreatmentRules = {
  criteria: [
    ...stimulationConditions,
    ...beforeTrial,
    ...again,
    deviceCheckedFirst,
    leads,
    percutaneousFirst,
  ],
  /** A failed trial may be repeated for a reason: only a successful one is done. */
  completedWhen: all(is("trialDone", true), trialSucceeded),
};
