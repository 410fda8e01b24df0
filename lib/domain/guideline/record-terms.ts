import type { CareId } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { EvidenceOf } from "../picture/evidence";
import { addDays, type DayInterval, daysBetween, type PlainDate } from "../shared/plain-date";
import type { StaleEvidence } from "./evidence-used";
import type { Expression } from "./expression";
import { toLast, toLatest } from "./facts/days-since";
import type { Remedy } from "./facts/fact";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import { type Context, known, type Reading, unknown } from "./facts/reading";
import { readStanding, wasGiven } from "./facts/standing";
import { findRecords, isAnswerWanted, toRecordMissing } from "./find-records";
import { toNames } from "./number-terms";
import { param, toNumber } from "./parameter";
import type { MissingFact } from "./verdict";

const mdtMissing: MissingFact = {
  fact: "MDT_DECISION",
  words: "Bring the case to the MDT, or record its decision.",
  evidenceKind: "mdt-decision",
};

export const mdtRemedy: Remedy = { kind: "sign-off", words: "Bring the case to the MDT." };

/** What is called for and was not had is offered: given or declined, it then has an ending. */
export function toBehindRemedy(treatments: readonly CareId[]): Remedy {
  return { kind: "do", words: `Offer this, and record how it ended: ${toNames(treatments)}.` };
}

/** Whether treatments have an ending with a reason for this pain. */
export function readBehind(context: Context, treatments: readonly CareId[]): Reading<boolean> {
  const names = toNames(treatments);
  const missing: MissingFact = {
    fact: "TREATMENT_ENDING",
    words: `Record whether this was given for this pain, and how it ended: ${names}.`,
    evidenceKind: "treatment-given",
  };
  const standing = readStanding(context, treatments, missing);
  if (standing.state === "unknown") return unknown(standing.missing, standing.evidence);
  return known(standing.state === "behind", standing.evidence);
}

/**
 * The latest decision about this treatment, or about the case as a whole, as long as it is valid and
 * the treatment that it was for has not been given since.
 */
export function readMdtDecision(context: Context, treatment: TreatmentId): Reading<boolean> {
  const decisions = listEvidence(context, "mdt-decision")
    .filter((each) => concerns(each, context) && (each.treatment ?? treatment) === treatment)
    .map((each) => ({ each, day: toKnownInterval(each.on, context) }));
  const last = toLast(decisions.map(({ day }) => day));
  if (last === undefined) return unknown([mdtMissing]);
  const latest = decisions.filter(({ day }) => day.last >= last.first).map(({ each }) => each);
  const used = latest.map(toEvidenceUsed);
  if (latest.some(({ disputed }) => disputed !== undefined)) return unknown([mdtMissing], used);
  const answers = latest.map((each) => readGoAhead(each, context));
  const lapses = answers.flatMap(({ lapses: days }) => days);
  if (answers.some(({ goes }) => goes === undefined)) return unknown([mdtMissing], used, lapses);
  const stale = answers.flatMap(({ lapsedOn }, index) => {
    const evidence = used[index];
    return lapsedOn === undefined || evidence === undefined ? [] : [{ evidence, lapsedOn }];
  });
  if (answers.every(({ goes }) => goes === true))
    return isCarriedOut(treatment, last, context)
      ? unknown([mdtMissing], used, lapses)
      : known(true, used, lapses);
  return answers.some(({ goes }) => goes === true)
    ? unknown([mdtMissing], used, lapses)
    : { ...known(false, used, lapses), stale };
}

type GoAhead = {
  /** undefined: nobody is named as present, or its dates leave open whether it still holds. */
  readonly goes: boolean | undefined;
  readonly lapses: readonly PlainDate[];
  /** The first day on which it no longer held; undefined: it holds, or never said go ahead. */
  readonly lapsedOn?: PlainDate;
};

function readGoAhead(
  { on, outcome, validUntil, attendees }: EvidenceOf<"mdt-decision">,
  context: Context,
): GoAhead {
  if (outcome !== "go-ahead" && outcome !== "go-ahead-with-conditions")
    return { goes: false, lapses: [] };
  const { first, last } = toKnownInterval(on, context);
  const ends =
    validUntil === undefined ? [first, last].map((day) => toLastDay(day, context)) : [validUntil];
  const lapses = ends.map((day) => addDays(day, 1)).filter((day) => day > context.asOf);
  const end = toLatest(ends);
  if (end !== undefined && end < context.asOf)
    return { goes: false, lapses, lapsedOn: addDays(end, 1) };
  const isSettled = attendees.length > 0 && ends.every((day) => day >= context.asOf);
  return { goes: isSettled ? true : undefined, lapses };
}

/** A decision that names no last day holds as long as the pack says (decisions, A9 and F46). */
function toLastDay(day: PlainDate, { parameters }: Context): PlainDate {
  return addDays(day, toNumber(param("mdtDecisionDays"), parameters));
}

/** A decision is for one time; an attempt that failed technically may be made again on it. */
function isCarriedOut(treatment: TreatmentId, decided: DayInterval, context: Context): boolean {
  return listEvidence(context, "treatment-given").some(
    (each) =>
      each.treatment === treatment &&
      concerns(each, context) &&
      wasGiven(each) &&
      each.ending?.kind !== "technically-failed" &&
      toKnownInterval(each.on, context).first >= decided.last,
  );
}

/** What could be done about evidence that has grown too old. */
export function toFreshRemedy({ record }: Extract<Expression, { op: "no-older-than" }>): Remedy {
  return { kind: "record", words: toRecordMissing(record).words };
}

/** Whether evidence of a kind is fresh enough to be relied on; the latest decides. */
export function readNoOlderThan(
  context: Context,
  { record, days }: Extract<Expression, { op: "no-older-than" }>,
): Reading<boolean> {
  const limit = toNumber(days, context.parameters);
  const missing = toRecordMissing(record);
  const found = findRecords(record, context).filter(
    (each) => each.disputed === undefined && isAnswerWanted(each, record) !== false,
  );
  const last = toLast(found.map(({ on }) => toKnownInterval(on, context)));
  if (last === undefined) return unknown([missing]);
  const used = found.map(toEvidenceUsed);
  const lapses = [addDays(last.first, limit + 1), addDays(last.last, limit + 1)];
  const ahead = lapses.filter((day) => day > context.asOf);
  if (daysBetween(last.first, context.asOf) <= limit) return known(true, used, ahead);
  if (daysBetween(last.last, context.asOf) <= limit) return unknown([missing], used, ahead);
  const stale = found.map(
    (each): StaleEvidence => ({
      evidence: toEvidenceUsed(each),
      lapsedOn: addDays(toKnownInterval(each.on, context).last, limit + 1),
    }),
  );
  return { ...known(false, used), stale };
}
