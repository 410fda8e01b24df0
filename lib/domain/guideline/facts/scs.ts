import type { EvidenceOf } from "../../picture/evidence";
import type { PlainDate } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { booleanFact, numberFact } from "./fact";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  readLatest,
  readOnRecord,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { isDocumented } from "./procedures";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { readItem } from "./red-flag-items";
import { listDevices } from "./red-flag-rules";

type Trial = EvidenceOf<"treatment-given">;

const asks = (fact: string, words: string): MissingFact => ({
  fact,
  words,
  evidenceKind: "treatment-given",
});

const trialMissing = asks("SCS_TRIAL", "Record whether an SCS trial was done, when and where.");

export const scsFacts = {
  trialDone: booleanFact({
    words: "SCS trial",
    whenTrue: "An SCS trial with temporary leads has been done",
    whenFalse: "No SCS trial has been done",
    scope: "problem",
    missing: trialMissing,
    remedy: { kind: "do", words: "Do an SCS trial." },
    read: readTrialDone,
  }),
  trialRelief: numberFact({
    words: "relief of the target pain in the SCS trial",
    unit: "%",
    scope: "problem",
    missing: asks("TRIAL_RESULT", "Record the result of the SCS trial from its report."),
    read: (context) => readTrialNumber(context, ({ reliefPercent }) => reliefPercent),
  }),
  trialAnalgesicReduction: numberFact({
    words: "reduction of analgesics in the SCS trial, agreed beforehand",
    unit: "%",
    scope: "problem",
    missing: asks("TRIAL_RESULT", "Record the result of the SCS trial from its report."),
    read: (context) => readTrialNumber(context, toAgreedReduction),
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
    missing: {
      fact: "AFTER_TRIAL_QUESTIONS",
      words:
        "Ask the questions after the trial again: red flags, infection, bleeding, MRI, pregnancy, wish.",
      evidenceKind: "readiness",
    },
    read: readAskedAgain,
  }),
  deviceInPlace: booleanFact({
    words: "implanted stimulator or pump",
    whenTrue: "A stimulator or pump is in place",
    whenFalse: "No stimulator or pump is in place",
    scope: "patient",
    missing: {
      fact: "IMPLANTS",
      words: "Ask about implanted devices.",
      evidenceKind: "implant",
    },
    read: readDevice,
  }),
  stimulatorOnRecord: booleanFact({
    words: "stimulator on record",
    whenTrue: "A stimulator is on record as in place",
    whenFalse: "No stimulator is on record",
    scope: "patient",
    missing: { fact: "IMPLANTS", words: "Ask about implanted devices.", evidenceKind: "implant" },
    read: (context) =>
      readOnRecord(
        context,
        "implant",
        ({ device, state }) => (device === "scs" || device === "drg") && state !== "removed",
        { fact: "IMPLANTS", words: "Ask about implanted devices.", evidenceKind: "implant" },
      ),
  }),
  deviceInfection: booleanFact({
    words: "infection of the device",
    whenTrue: "The pocket or wound of the device looks infected",
    whenFalse: "No sign of infection at a device is on record",
    scope: "patient",
    missing: {
      fact: "RED_FLAG_SCREEN",
      words: "Ask and look for infection at pocket and wound.",
      evidenceKind: "red-flag-screen",
    },
    read: (context) => {
      const { state, evidence } = readItem(context, "device-pocket-or-wound-infection");
      return known(state === "new-or-worse", evidence);
    },
  }),
  deviceChecked: booleanFact({
    words: "check of the device",
    whenTrue: "The device has been checked since its effect changed",
    whenFalse: "The device has not been checked since its effect changed",
    scope: "patient",
    missing: {
      fact: "DEVICE_CHECK",
      words: "Interrogate the device, take an X-ray, and record the day of the check.",
      evidenceKind: "implant",
    },
    remedy: { kind: "do", words: "Interrogate the device and take an X-ray." },
    read: readDeviceChecked,
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
    read: (context) =>
      readLatest(context, {
        kind: "treatment-given",
        where: (given) => isOwnTrial(given, context),
        value: pick,
        missing,
      }),
  });
}

function isOwnTrial(given: Trial, context: Context): boolean {
  return given.treatment === "scs-trial" && belongsTo(given, context.problem, context) === "yes";
}

/** Only an analgesic reduction that was agreed beforehand counts (decisions, A8). */
function toAgreedReduction({ trial }: Trial): number | undefined {
  if (trial?.analgesicReductionAgreedBefore === false) return 0;
  return trial?.analgesicReductionAgreedBefore === true
    ? trial.analgesicReductionPercent
    : undefined;
}

function readTrialNumber(
  context: Context,
  pick: (trial: Trial) => number | undefined,
): Reading<Range> {
  const reading = readLatest(context, {
    kind: "treatment-given",
    where: (given) => isOwnTrial(given, context) && isDocumented(given),
    value: pick,
    missing: scsFacts.trialRelief.missing,
  });
  return reading.known
    ? { ...reading, value: { min: reading.value, max: reading.value } }
    : reading;
}

function listTrials(context: Context): readonly Trial[] {
  return listEvidence(context, "treatment-given").filter(
    (each) => each.treatment === "scs-trial" && belongsTo(each, context.problem, context) !== "no",
  );
}

/** An attempt that never produced an answer is not a trial: it can be made again. */
const noAnswer: readonly string[] = [
  "technically-failed",
  "not-available",
  "did-not-attend",
  "declined",
  "not-indicated",
  "contraindicated",
];

function readTrialDone(context: Context): Reading<boolean> {
  const trials = listTrials(context).filter(
    ({ ending, ongoing }) =>
      ongoing !== true && (ending === undefined || !noAnswer.includes(ending.kind)),
  );
  const sure = trials.filter(
    (each) => each.disputed === undefined && isOwnTrial(each, context) && hasResult(each),
  );
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  if (trials.length > 0) return unknown([trialMissing], trials.map(toEvidenceUsed));
  const asked = hasAsked(context, "past-procedures");
  return asked === undefined ? unknown([trialMissing]) : known(false, [toEvidenceUsed(asked)]);
}

function hasResult({ ending, ended, reliefPercent, trial }: Trial): boolean {
  return [ending, ended, reliefPercent, trial].some((part) => part !== undefined);
}

function readAskedAgain(context: Context): Reading<boolean> {
  const trialEnd = listTrials(context)
    .map(({ ended, on }) => toKnownInterval(ended ?? on, context).last)
    .reduce<PlainDate | undefined>((last, day) => (last && last > day ? last : day), undefined);
  return readLatest(context, {
    kind: "readiness",
    where: (each) =>
      each.about === "after-trial-questions" &&
      trialEnd !== undefined &&
      toKnownInterval(each.on, context).first >= trialEnd,
    value: ({ answer }) => answer === "yes",
    missing: scsFacts.askedAgainAfterTrial.missing,
  });
}

function readDevice(context: Context): Reading<boolean> {
  const devices = listDevices(context);
  const sure = devices.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  if (devices.length > 0)
    return unknown([scsFacts.deviceInPlace.missing], devices.map(toEvidenceUsed));
  const asked = hasAsked(context, "implants");
  return asked === undefined
    ? unknown([scsFacts.deviceInPlace.missing])
    : known(false, [toEvidenceUsed(asked)]);
}

/** Checked on or after the day the effect was lost, where a loss is on record (decisions, B19). */
function readDeviceChecked(context: Context): Reading<boolean> {
  const devices = listDevices(context);
  const used = devices.map(toEvidenceUsed);
  const checks = devices.flatMap(({ lastCheck }) =>
    lastCheck === undefined ? [] : [toKnownInterval(lastCheck, context)],
  );
  if (checks.length === 0) return unknown([scsFacts.deviceChecked.missing], used);
  const lost = listEvidence(context, "treatment-given")
    .filter(({ ending }) => ending?.kind === "effective-then-lost")
    .map((each) => toKnownInterval(each.ending?.on ?? each.on, context));
  if (checks.some(({ first }) => lost.every(({ last }) => first >= last))) return known(true, used);
  if (checks.every(({ last }) => lost.some(({ first }) => last < first))) return known(false, used);
  return unknown([scsFacts.deviceChecked.missing], used);
}
