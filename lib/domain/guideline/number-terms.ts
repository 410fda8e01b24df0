import { never } from "../shared/never";
import { addDays } from "../shared/plain-date";
import type { NumberTerm } from "./expression";
import { toDaysSince, toLast } from "./facts/days-since";
import type { Remedy } from "./facts/fact";
import {
  concerns,
  hasAsked,
  listEvidence,
  toEvidenceUsed,
  toKnownInterval,
} from "./facts/find-evidence";
import { type Context, known, type Range, type Reading, unknown } from "./facts/reading";
import { getNumberFact } from "./facts/registry";
import type { Reader } from "./reader";
import type { MissingFact } from "./verdict";

const proceduresMissing: MissingFact = {
  fact: "PAST_PROCEDURES",
  words: "Ask about past procedures, here and elsewhere, with their dates.",
  evidenceKind: "history-asked",
};

/** A number term with what to ask for when it is not known, and what could be done about it. */
export type NumberAnswer = {
  readonly reading: Reading<Range>;
  readonly missing: MissingFact;
  readonly remedy: Remedy | undefined;
};

export function readNumber(term: NumberTerm, reader: Reader): NumberAnswer {
  switch (term.of) {
    case "fact": {
      const fact = getNumberFact(term.fact);
      return { reading: reader.readNumber(fact), missing: fact.missing, remedy: fact.remedy };
    }
    case "count":
      return answer(readCount(reader.context, term));
    case "days-since":
      return answer(readDaysSince(reader.context, term.treatments));
    default:
      return never(term);
  }
}

function answer(reading: Reading<Range>): NumberAnswer {
  return { reading, missing: proceduresMissing, remedy: undefined };
}

function listGiven(context: Context, treatments: readonly string[]) {
  return listEvidence(context, "treatment-given").filter(
    (each) => treatments.includes(each.treatment) && concerns(each, context),
  );
}

/** Both ends of the window count. Without "past procedures asked" there may be more than is on record. */
function readCount(
  context: Context,
  { treatments, withinDays }: Extract<NumberTerm, { of: "count" }>,
): Reading<Range> {
  const start = addDays(context.asOf, -withinDays);
  const given = listGiven(context, treatments).map((each) => ({
    each,
    day: toKnownInterval(each.on, context),
  }));
  const possible = given.filter(({ day }) => day.last >= start);
  const certain = possible.filter(
    ({ day, each }) => day.first >= start && each.disputed === undefined,
  );
  const asked = hasAsked(context, "past-procedures");
  const range = {
    min: certain.length,
    max: asked === undefined ? Number.POSITIVE_INFINITY : possible.length,
  };
  const turns = possible
    .flatMap(({ day }) => [addDays(day.first, withinDays + 1), addDays(day.last, withinDays + 1)])
    .filter((day) => day > context.asOf);
  return known(
    range,
    possible.map(({ each }) => toEvidenceUsed(each)),
    turns,
  );
}

function readDaysSince(context: Context, treatments: readonly string[]): Reading<Range> {
  const given = listGiven(context, treatments).filter(({ disputed }) => disputed === undefined);
  const last = toLast(given.map(({ on }) => toKnownInterval(on, context)));
  if (last === undefined) return unknown([proceduresMissing]);
  return known(toDaysSince(last, context), given.map(toEvidenceUsed));
}
