import type { ClinicalPicture } from "../../picture/clinical-picture";
import type { Evidence, EvidenceKind, EvidenceOf } from "../../picture/evidence";
import type { PainProblem } from "../../picture/pain-problem";
import {
  type DayInterval,
  type PartialDate,
  type PlainDate,
  toInterval,
} from "../../shared/plain-date";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { describeEvidence } from "./describe-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

/** One piece of evidence as it is shown beside an answer. */
export function toEvidenceUsed(evidence: Evidence): EvidenceUsed {
  const known = shown.get(evidence);
  if (known !== undefined) return known;
  const used = toNewEvidenceUsed(evidence);
  shown.set(evidence, used);
  return used;
}

const shown = new WeakMap<Evidence, EvidenceUsed>();

function toNewEvidenceUsed(evidence: Evidence): EvidenceUsed {
  return {
    evidenceId: evidence.id,
    value: describeEvidence(evidence),
    on: evidence.on,
    by: evidence.provenance?.by,
    howKnown: evidence.provenance?.howKnown,
    disputed: evidence.disputed !== undefined,
  };
}

/**
 * First and last day an event may mean; what is on record has happened by the day of the record.
 *
 * Time that is let pass afterwards moves neither: nothing is added (decisions, F48).
 */
export function toKnownInterval(date: PartialDate | PlainDate, context: Context): DayInterval {
  const knownOn = toKnownDay(context);
  const { first, last } = rememberInterval(date);
  return last > knownOn && first <= knownOn ? { first, last: knownOn } : { first, last };
}

/** The day up to which the picture is known. */
export function toKnownDay({ asOf, knownOn = asOf }: Context): PlainDate {
  return knownOn;
}

const intervals = new Map<string, DayInterval>();

/** The same date always means the same days, and it is asked for hundreds of times. */
function rememberInterval(date: PartialDate | PlainDate): DayInterval {
  const found = intervals.get(date) ?? toInterval(date);
  intervals.set(date, found);
  return found;
}

/** All evidence of a kind, in the order of the picture. */
export function listEvidence<Kind extends EvidenceKind>(
  { picture }: Context,
  kind: Kind,
): readonly EvidenceOf<Kind>[] {
  const known = byKind.get(picture) ?? groupByKind(picture);
  byKind.set(picture, known);
  const found = known.get(kind) ?? [];
  return found.filter((each): each is EvidenceOf<Kind> => each.kind === kind);
}

const byKind = new WeakMap<ClinicalPicture, ReadonlyMap<EvidenceKind, readonly Evidence[]>>();

/** A picture never changes, and each of its kinds is asked for by many facts. */
function groupByKind({
  evidence,
}: ClinicalPicture): ReadonlyMap<EvidenceKind, readonly Evidence[]> {
  return Map.groupBy(evidence, ({ kind }) => kind);
}

/**
 * Whether evidence speaks of this pain problem.
 *
 * What names no problem is about the only one there is; among several it may be about any of them.
 */
export function belongsTo(
  evidence: Evidence,
  problem: PainProblem | undefined,
  { picture }: Context,
): "yes" | "no" | "maybe" {
  if (problem === undefined || evidence.problem === problem.id) return "yes";
  if (evidence.problem !== undefined) return "no";
  return picture.problems.length <= 1 ? "yes" : "maybe";
}

/** About the patient as a whole, or about this pain; what names another pain is left out. */
export function concerns(evidence: Evidence, context: Context): boolean {
  return belongsTo(evidence, context.problem, context) !== "no";
}

type LatestOptions<Kind extends EvidenceKind, Value> = {
  readonly kind: Kind;
  /** What the evidence says of the fact; undefined when it does not speak of it. */
  readonly value: (evidence: EvidenceOf<Kind>) => Value | undefined;
  readonly missing: MissingFact;
  readonly where?: (evidence: EvidenceOf<Kind>) => boolean;
  /** Whether each pain has an answer of its own: what names none of several then leaves it open. */
  readonly ofOnePain?: boolean;
};

/** The latest evidence that speaks of a fact decides. Two of one day that disagree leave it unknown. */
export function readLatest<Kind extends EvidenceKind, Value extends string | number | boolean>(
  context: Context,
  { kind, value, missing, where = () => true, ofOnePain = false }: LatestOptions<Kind, Value>,
): Reading<Value> {
  const speaking = listEvidence(context, kind)
    .filter((each) => concerns(each, context) && where(each))
    .flatMap((each) => {
      const says = value(each);
      return says === undefined ? [] : [{ each, says, day: toKnownInterval(each.on, context) }];
    });
  const newest = speaking.reduce<PlainDate | undefined>(
    (last, { day }) => (last === undefined || day.first > last ? day.first : last),
    undefined,
  );
  if (newest === undefined) return unknown([missing]);
  const deciding = speaking.filter(({ day }) => day.last >= newest);
  const used = deciding.map(({ each }) => toEvidenceUsed(each));
  const [first, ...others] = deciding;
  if (first === undefined || deciding.some(({ each }) => each.disputed !== undefined))
    return unknown([missing], used);
  if (others.some(({ says }) => says !== first.says)) return unknown([toConflict(missing)], used);
  if (ofOnePain && deciding.some(({ each }) => belongsTo(each, context.problem, context) !== "yes"))
    return unknown([toWhichPain(missing)], used);
  return known(first.says, used);
}

/** The record answers a question twice, and differently. */
export function toConflict(missing: MissingFact): MissingFact {
  return {
    ...missing,
    words: `Two records of the same time disagree. Say which one holds. (${missing.words})`,
  };
}

/** Evidence that names none of several pains may be about another one. */
export function toWhichPain(missing: MissingFact): MissingFact {
  return { ...missing, words: `Say which pain the record is about. (${missing.words})` };
}

/** Whether somebody asked, so that what is on record is all there is (decisions, F47). */
export function hasAsked(
  context: Context,
  about: EvidenceOf<"history-asked">["about"],
): EvidenceOf<"history-asked"> | undefined {
  return listEvidence(context, "history-asked")
    .filter((each) => each.about === about && each.disputed === undefined)
    .at(-1);
}

/**
 * Whether something is on record. Always known: what is not on record is simply not there,
 * and a later record of it is new evidence (decisions, F47). Never use it for "asked and denied".
 */
export function readOnRecord<Kind extends EvidenceKind>(
  context: Context,
  kind: Kind,
  matches: (evidence: EvidenceOf<Kind>) => boolean,
  missing: MissingFact,
): Reading<boolean> {
  const found = listEvidence(context, kind).filter(
    (each) => concerns(each, context) && matches(each),
  );
  const undisputed = found.filter((each) => each.disputed === undefined);
  if (undisputed.length > 0) return known(true, undisputed.map(toEvidenceUsed));
  if (found.length > 0) return unknown([missing], found.map(toEvidenceUsed));
  return known(false, []);
}
