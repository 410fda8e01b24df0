import type { EvidenceOf } from "../../picture/evidence";
import type { PlainDate } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { toLatest } from "./days-since";
import {
  belongsTo,
  hasAsked,
  listEvidence,
  readLatest,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { isDocumented } from "./procedures";
import { type Context, known, mapReading, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

export type Trial = EvidenceOf<"treatment-given">;

/** An attempt that never produced an answer is not a trial: it can be made again. */
function hasAnswer(trial: Trial): boolean {
  return trial.ongoing !== true && wasGiven(trial) && trial.ending?.kind !== "technically-failed";
}

/** Trials that may be about this pain and were not used up by a device that was taken out since. */
function listTrials(context: Context): readonly Trial[] {
  const removals = listRemovals(context);
  return listEvidence(context, "treatment-given").filter((each) => {
    if (each.treatment !== "scs-trial" || !hasAnswer(each)) return false;
    const { last } = toKnownInterval(each.on, context);
    const isUsedUp = removals.some((day) => day >= last);
    return !isUsedUp && belongsTo(each, context.problem, context) !== "no";
  });
}

/** First days on which a stimulator can have been taken out. */
function listRemovals(context: Context): readonly PlainDate[] {
  const removed = listEvidence(context, "implant").filter(
    ({ device, state, disputed }) =>
      (device === "scs" || device === "drg") && state === "removed" && disputed === undefined,
  );
  const explants = listEvidence(context, "treatment-given").filter(
    (each) => each.treatment === "scs-explant" && wasGiven(each) && each.disputed === undefined,
  );
  return [...removed, ...explants].map(({ on }) => toKnownInterval(on, context).first);
}

/** Only the latest trial is read: results of two trials are never put together into a better one. */
function isLatestTrial(trial: Trial, context: Context): boolean {
  const trials = listTrials(context);
  const newest = toLatest(trials.map(({ on }) => toKnownInterval(on, context).first));
  return (
    newest !== undefined &&
    trials.includes(trial) &&
    toKnownInterval(trial.on, context).last >= newest
  );
}

function isOwn(trial: Trial, context: Context): boolean {
  return belongsTo(trial, context.problem, context) === "yes";
}

export function readTrialDone(context: Context, missing: MissingFact): Reading<boolean> {
  const trials = listTrials(context);
  const sure = trials.filter(
    (each) => each.disputed === undefined && isOwn(each, context) && hasResult(each),
  );
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  if (trials.length > 0) return unknown([missing], trials.map(toEvidenceUsed));
  const asked = hasAsked(context, "past-procedures");
  return asked === undefined ? unknown([missing]) : known(false, [toEvidenceUsed(asked)]);
}

function hasResult({ ending, ended, reliefPercent, trial }: Trial): boolean {
  return [ending, ended, reliefPercent, trial].some((part) => part !== undefined);
}

/** What the latest trial says of one question. */
export function readTrial<Value extends boolean | number>(
  context: Context,
  missing: MissingFact,
  pick: (trial: Trial) => Value | undefined,
): Reading<Value> {
  return readLatest(context, {
    kind: "treatment-given",
    where: (given) => isLatestTrial(given, context),
    value: pick,
    missing,
    ofOnePain: true,
  });
}

/** A result needs a document: the patient's account is no number (decisions, B17). */
export function readTrialNumber(
  context: Context,
  missing: MissingFact,
  pick: (trial: Trial) => number | undefined,
): Reading<Range> {
  const reading = readTrial(context, missing, (trial) =>
    isDocumented(trial) ? pick(trial) : undefined,
  );
  return mapReading(reading, (value) => ({ min: value, max: value }));
}

/** Only an analgesic reduction that was agreed beforehand counts (decisions, A8). */
export function toAgreedReduction({ trial }: Trial): number | undefined {
  if (trial?.analgesicReductionAgreedBefore === false) return 0;
  return trial?.analgesicReductionAgreedBefore === true
    ? trial.analgesicReductionPercent
    : undefined;
}

/** Last day on which the last trial can have ended; undefined: no trial on record. */
export function findTrialEnd(context: Context): PlainDate | undefined {
  return toLatest(
    listTrials(context).map(({ ended, on }) => toKnownInterval(ended ?? on, context).last),
  );
}

/** Asked on or after the last day of the last trial; an answer from before is about another day. */
export function readAskedAgain(context: Context, missing: MissingFact): Reading<boolean> {
  const trialEnd = findTrialEnd(context);
  return readLatest(context, {
    kind: "readiness",
    where: (each) =>
      each.about === "after-trial-questions" &&
      trialEnd !== undefined &&
      toKnownInterval(each.on, context).first >= trialEnd,
    value: ({ answer }) => answer === "yes",
    missing,
  });
}
