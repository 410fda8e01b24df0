import { addDays, type PlainDate } from "../shared/plain-date";
import type { TreatmentRules } from "./guideline-pack";
import { isAdvice, judgeCriterion, toEffect } from "./judge-criterion";
import { judgeExpression } from "./judge-expression";
import { type JudgedTreatment, judgeTreatment } from "./judge-treatment";
import type { JudgedCriterion, Judgement } from "./judgement";
import type { Reader } from "./reader";
import { isOpen } from "./verdict";

/** Longest time ahead that is looked at. */
const horizonDays = 3650;

/** When time alone opens a treatment, and when it closes it again. */
export type Opening = {
  readonly earliest: PlainDate | undefined;
  readonly closesOn: PlainDate | undefined;
};

type ReaderOn = (day: PlainDate) => Reader;

/**
 * The first day, from the as-of day on, on which time alone opens a treatment, and the first after it
 * on which time alone closes it again (decisions, F48).
 *
 * Between two days on which some reading turns nothing changes, so only those days are tried.
 *
 * @param from the answer on the as-of day
 */
export function findOpening(
  rules: TreatmentRules,
  from: JudgedTreatment,
  asOf: PlainDate,
  readerOn: ReaderOn,
): Opening {
  const end = addDays(asOf, horizonDays);
  return isPlain(rules, from, readerOn(asOf))
    ? walk(rules, from, { asOf, end, readerOn })
    : walkWhole(rules, from, { asOf, end, readerOn });
}

type Walking = {
  readonly asOf: PlainDate;
  readonly end: PlainDate;
  readonly readerOn: ReaderOn;
};

/** Its own criteria alone decide: no emergency now or to come, and no table of blood thinners speaks. */
function isPlain(rules: TreatmentRules, { judged }: JudgedTreatment, reader: Reader): boolean {
  if (rules.urgentWhen !== undefined) {
    const { truth, turnsOn } = judgeExpression(rules.urgentWhen, reader);
    if (truth === "met" || turnsOn.length > 0) return false;
  }
  const own = new Set(rules.criteria);
  return judged.every(({ criterion }) => own.has(criterion)) && judged.length === own.size;
}

/** One thing that can close the treatment, as it stood on the last day on which it was looked at. */
type Gate = {
  readonly closes: boolean;
  readonly turnsOn: readonly PlainDate[];
  readonly on: (reader: Reader) => Gate;
};

/**
 * Looks only at what turns. While something closes the treatment, it cannot open before each of
 * those has turned; while it is open, the next thing that turns may close it.
 */
function walk(
  rules: TreatmentRules,
  { judged }: JudgedTreatment,
  { asOf, end, readerOn }: Walking,
): Opening {
  let gates = toGates(rules, judged, readerOn(asOf));
  let day = asOf;
  let earliest: PlainDate | undefined;
  for (;;) {
    const closed = gates.filter(({ closes }) => closes);
    if (closed.length === 0) earliest ??= day;
    else if (earliest !== undefined) return { earliest, closesOn: day };
    const next = toNextDay(closed, gates, day);
    if (next === undefined || next > end) return { earliest, closesOn: undefined };
    const reader = readerOn(next);
    const before = day;
    gates = gates.map((gate) =>
      gate.turnsOn.some((turn) => turn > before && turn <= next) ? gate.on(reader) : gate,
    );
    day = next;
  }
}

function toNextDay(
  closed: readonly Gate[],
  gates: readonly Gate[],
  after: PlainDate,
): PlainDate | undefined {
  if (closed.length === 0)
    return toFirst(
      gates.flatMap(({ turnsOn }) => turnsOn),
      after,
    );
  const turns = closed.map(({ turnsOn }) => toFirst(turnsOn, after));
  return turns.reduce((last, turn) =>
    last === undefined || turn === undefined ? undefined : turn > last ? turn : last,
  );
}

function toFirst(days: readonly PlainDate[], after: PlainDate): PlainDate | undefined {
  let first: PlainDate | undefined;
  for (const day of days) if (day > after && (first === undefined || day < first)) first = day;
  return first;
}

function toGates(
  { completedWhen }: TreatmentRules,
  judged: readonly JudgedCriterion[],
  reader: Reader,
): readonly Gate[] {
  const gates = judged.filter(({ criterion }) => !isAdvice(criterion)).map(toGate);
  if (completedWhen === undefined) return gates;
  const toCompletion = ({ truth, turnsOn }: Judgement): Gate => ({
    closes: truth === "met",
    turnsOn,
    on: (later) => toCompletion(judgeExpression(completedWhen, later)),
  });
  return [...gates, toCompletion(judgeExpression(completedWhen, reader))];
}

function toGate(judged: JudgedCriterion): Gate {
  const effect = toEffect(judged);
  return {
    closes: effect !== undefined && effect !== "eligible-with-caution",
    turnsOn: judged.turnsOn,
    on: (later) => toGate(judgeCriterion(judged.criterion, later)),
  };
}

/** Judges all anew on each day on which anything turns. */
function walkWhole(
  rules: TreatmentRules,
  from: JudgedTreatment,
  { asOf, end, readerOn }: Walking,
): Opening {
  let earliest: PlainDate | undefined;
  let day: PlainDate | undefined = asOf;
  let answer = from;
  while (day !== undefined) {
    const open = isOpen(answer.word);
    if (open && earliest === undefined) earliest = day;
    if (!open && earliest !== undefined) return { earliest, closesOn: day };
    const next: PlainDate | undefined = toFirst(answer.listTurns(), day);
    day = next === undefined || next > end ? undefined : next;
    if (day !== undefined) answer = judgeTreatment(rules, readerOn(day));
  }
  return { earliest, closesOn: undefined };
}
