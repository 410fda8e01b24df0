import type { CareId } from "../catalogue/care";
import { getCare } from "../catalogue/care";
import type { TreatmentId } from "../catalogue/treatment";
import type { EvidenceOf } from "../picture/evidence";
import { addDays, type DayInterval, daysBetween, type PlainDate } from "../shared/plain-date";
import type { Expression } from "./expression";
import { toLast } from "./facts/days-since";
import type { Remedy } from "./facts/fact";
import { concerns, listEvidence, toEvidenceUsed, toKnownInterval } from "./facts/find-evidence";
import { type Context, known, type Reading, unknown } from "./facts/reading";
import { readStanding, wasGiven } from "./facts/standing";
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

function toNames(treatments: readonly CareId[]): string {
  return treatments.map((id) => getCare(id).name).join(" or ");
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

/** A decision that names no last day holds a year (decisions, A9 and F46). */
const decisionDays = 365;

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
  if (answers.every(({ goes }) => goes === true))
    return isCarriedOut(treatment, last, context)
      ? unknown([mdtMissing], used, lapses)
      : known(true, used, lapses);
  return answers.some(({ goes }) => goes === true)
    ? unknown([mdtMissing], used, lapses)
    : known(false, used, lapses);
}

type GoAhead = {
  /** undefined: nobody is named as present, or its dates leave open whether it still holds. */
  readonly goes: boolean | undefined;
  readonly lapses: readonly PlainDate[];
};

function readGoAhead(
  { on, outcome, validUntil, attendees }: EvidenceOf<"mdt-decision">,
  context: Context,
): GoAhead {
  if (outcome !== "go-ahead" && outcome !== "go-ahead-with-conditions")
    return { goes: false, lapses: [] };
  const { first, last } = toKnownInterval(on, context);
  const ends = validUntil === undefined ? [first, last].map(toLastDay) : [validUntil];
  const lapses = ends.map((day) => addDays(day, 1)).filter((day) => day > context.asOf);
  if (ends.every((day) => day < context.asOf)) return { goes: false, lapses };
  const isSettled = attendees.length > 0 && ends.every((day) => day >= context.asOf);
  return { goes: isSettled ? true : undefined, lapses };
}

function toLastDay(day: PlainDate): PlainDate {
  return addDays(day, decisionDays);
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

/** Whether evidence of a kind is fresh enough to be relied on. */
export function readNoOlderThan(
  context: Context,
  { kind, days }: Extract<Expression, { op: "no-older-than" }>,
): Reading<boolean> {
  const missing: MissingFact = {
    fact: kind.replaceAll("-", "_").toUpperCase(),
    words: `Record this anew: ${kind.replaceAll("-", " ")}.`,
    evidenceKind: kind,
  };
  const found = listEvidence(context, kind).filter(
    (each) => each.disputed === undefined && concerns(each, context),
  );
  const last = toLast(found.map(({ on }) => toKnownInterval(on, context)));
  if (last === undefined) return unknown([missing]);
  const used = found.map(toEvidenceUsed);
  const lapses = [addDays(last.first, days + 1), addDays(last.last, days + 1)].filter(
    (day) => day > context.asOf,
  );
  if (daysBetween(last.first, context.asOf) <= days) return known(true, used, lapses);
  return daysBetween(last.last, context.asOf) > days
    ? known(false, used)
    : unknown([missing], used, lapses);
}
