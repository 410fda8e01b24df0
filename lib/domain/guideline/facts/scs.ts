import type { MissingFact } from "../evidence-used";
import {
  readDeviceChecked,
  readDeviceInfection,
  readStimulator,
  readStimulatorOnRecord,
} from "./devices";
import { booleanFact, numberFact } from "./fact";
import {
  readAskedAgain,
  readTrial,
  readTrialDone,
  readTrialNumber,
  type Trial,
  toAgreedReduction,
} from "./trials";

const asks = (fact: string, words: string): MissingFact => ({
  fact,
  words,
  evidenceKind: "treatment-given",
});

const trialMissing = asks("SCS_TRIAL", "Record whether an SCS trial was done, when and where.");
const trialResult = asks("TRIAL_RESULT", "Record the result of the SCS trial from its report.");

const afterTrial: MissingFact = {
  fact: "AFTER_TRIAL_QUESTIONS",
  words:
    "Ask the questions after the trial again: red flags, infection, bleeding, MRI, pregnancy, wish.",
  evidenceKind: "readiness",
};

const deviceInfection: MissingFact = {
  fact: "RED_FLAG_SCREEN",
  words: "Ask the red-flag questions that have not been asked.",
  evidenceKind: "red-flag-screen",
};

const deviceCheck: MissingFact = {
  fact: "DEVICE_CHECK",
  words: "Interrogate the device, take an X-ray, and record the day of the check.",
  evidenceKind: "implant",
};

const implantsMissing: MissingFact = {
  fact: "IMPLANTS",
  words: "Ask about implanted devices.",
  evidenceKind: "implant",
};

export const scsFacts = {
  trialDone: booleanFact({
    words: "SCS trial",
    whenTrue: "An SCS trial with temporary leads has been done",
    whenFalse: "No SCS trial has been done",
    scope: "problem",
    missing: trialMissing,
    remedy: { kind: "do", words: "Do an SCS trial." },
    read: (context) => readTrialDone(context, trialMissing),
  }),
  trialRelief: numberFact({
    words: "relief of the target pain in the SCS trial",
    unit: "%",
    scope: "problem",
    missing: trialResult,
    read: (context) => readTrialNumber(context, trialResult, ({ reliefPercent }) => reliefPercent),
  }),
  trialAnalgesicReduction: numberFact({
    words: "reduction of analgesics in the SCS trial, agreed beforehand",
    unit: "%",
    scope: "problem",
    missing: trialResult,
    read: (context) => readTrialNumber(context, trialResult, toAgreedReduction),
  }),
  trialFunctionImproved: trialBoolean({
    words: "function in the SCS trial",
    whenTrue: "Function improved in the SCS trial",
    whenFalse: "Function did not improve in the SCS trial",
    fact: "TRIAL_FUNCTION",
    ask: "Record how function changed in the SCS trial.",
    pick: ({ trial }) =>
      trial?.functionChange === undefined ? undefined : trial.functionChange === "improved",
  }),
  trialBaselineComplete: trialBoolean({
    words: "baseline of the SCS trial",
    whenTrue: "Pain, function, sleep, analgesics and goal were recorded before the trial",
    whenFalse: "The baseline before the trial is incomplete",
    fact: "TRIAL_BASELINE",
    ask: "Record whether the baseline before the SCS trial was complete.",
    pick: ({ trial }) => trial?.baselineComplete,
  }),
  trialReportSeen: trialBoolean({
    words: "report of the SCS trial",
    whenTrue: "The trial was done here or its report is on file",
    whenFalse: "The report of the trial is not on file",
    fact: "TRIAL_REPORT",
    ask: "Get the report of the SCS trial.",
    pick: (given) => {
      if (given.trial?.reportSeen !== undefined) return given.trial.reportSeen;
      const how = given.provenance?.howKnown;
      return how === "observed-here" || how === "document-seen" ? true : undefined;
    },
  }),
  patientWishesImplant: trialBoolean({
    words: "the patient's wish after the trial",
    whenTrue: "The patient wishes to have the implant",
    whenFalse: "The patient does not wish to have the implant",
    fact: "WISH_FOR_IMPLANT",
    ask: "Ask the patient after the trial about the wish for an implant.",
    pick: ({ trial }) => trial?.patientWishesImplant,
  }),
  askedAgainAfterTrial: booleanFact({
    words: "the questions after the trial",
    whenTrue:
      "After the trial, infection, bleeding, MRI, pregnancy and wish were asked again: clear",
    whenFalse: "The questions after the trial are not clear",
    scope: "problem",
    missing: afterTrial,
    read: (context) => readAskedAgain(context, afterTrial),
  }),
  deviceInPlace: booleanFact({
    words: "implanted stimulator",
    whenTrue: "A stimulator is in place",
    whenFalse: "No stimulator is in place",
    scope: "patient",
    missing: implantsMissing,
    read: (context) => readStimulator(context, implantsMissing),
  }),
  stimulatorOnRecord: booleanFact({
    words: "stimulator on record",
    whenTrue: "A stimulator is on record as in place",
    whenFalse: "No stimulator is on record",
    scope: "patient",
    missing: implantsMissing,
    read: (context) => readStimulatorOnRecord(context, implantsMissing),
  }),
  deviceInfection: booleanFact({
    words: "infection of the device",
    whenTrue: "The pocket or wound of the device looks infected",
    whenFalse: "No sign of infection at a device is on record",
    scope: "patient",
    missing: deviceInfection,
    read: (context) => readDeviceInfection(context, deviceInfection),
  }),
  deviceChecked: booleanFact({
    words: "check of the device",
    whenTrue: "The device has been checked since its effect changed",
    whenFalse: "The device has not been checked since its effect changed",
    scope: "patient",
    missing: deviceCheck,
    remedy: { kind: "do", words: "Interrogate the device and take an X-ray." },
    read: (context) => readDeviceChecked(context, deviceCheck),
  }),
} as const;

type TrialBoolean = {
  readonly words: string;
  readonly whenTrue: string;
  readonly whenFalse: string;
  readonly fact: string;
  readonly ask: string;
  readonly pick: (trial: Trial) => boolean | undefined;
};

function trialBoolean({ fact, ask, pick, ...words }: TrialBoolean) {
  const missing = asks(fact, ask);
  return booleanFact({
    ...words,
    scope: "problem",
    missing,
    read: (context) => readTrial(context, missing, pick),
  });
}
