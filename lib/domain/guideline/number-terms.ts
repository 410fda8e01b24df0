import type { CareId } from "../catalogue/care";
import { getCare } from "../catalogue/care";
import { never } from "../shared/never";
import type { MissingFact } from "./evidence-used";
import type { Remedy } from "./facts/fact";
import type { Range, Reading } from "./facts/reading";
import { getNumberFact } from "./facts/registry";
import {
  readCount,
  readDaysSince,
  readShortestGap,
  readTotal,
  type TermAnswer,
} from "./given-terms";
import { readLatestGiven } from "./latest-given";
import type { NumberTerm } from "./number-term";
import { readPlannedNumber } from "./planned-terms";
import type { Reader } from "./reader";

/** A number term with what to ask for when it is not known, and what could be done about it. */
export type NumberAnswer = {
  readonly reading: Reading<Range>;
  readonly missing: readonly MissingFact[];
  readonly remedy: Remedy | undefined;
  readonly waysTo?: TermAnswer["waysTo"];
};

export function readNumber(term: NumberTerm, reader: Reader): NumberAnswer {
  const { context } = reader;
  switch (term.of) {
    case "fact": {
      const fact = getNumberFact(term.fact);
      return { reading: reader.readNumber(fact), missing: [fact.missing], remedy: fact.remedy };
    }
    case "count":
      return { ...readCount(term, context), remedy: toDoRemedy(term.treatments) };
    case "days-since":
      return { ...readDaysSince(term, context), remedy: undefined };
    case "shortest-gap":
      return { ...readShortestGap(term, context), remedy: undefined };
    case "total":
      return { ...readTotal(term, context), remedy: undefined };
    case "latest":
      return {
        ...readLatestGiven(term, term.field, context),
        remedy: isCourse(term.field) ? toCarryOnRemedy(term.treatments) : undefined,
      };
    case "planned":
      return readPlannedNumber(term, context);
    default:
      return never(term);
  }
}

function isCourse(field: string): boolean {
  return field === "sessions" || field === "weeks";
}

function toDoRemedy(treatments: readonly CareId[]): Remedy {
  return { kind: "do", words: `Do this, and record its result: ${toNames(treatments)}.` };
}

function toCarryOnRemedy(treatments: readonly CareId[]): Remedy {
  return { kind: "do", words: `Carry on with this, and record it: ${toNames(treatments)}.` };
}

export function toNames(ids: readonly CareId[]): string {
  return ids.map((id) => getCare(id).name).join(" or ");
}
