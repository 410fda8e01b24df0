import { never } from "../shared/never";
import type { Criterion } from "./criterion";
import type { Expression } from "./expression";
import type { BooleanFact, ChoiceFact, Fact, NumberFact } from "./facts/fact";
import type { Context, Range, Reading } from "./facts/reading";
import type { JudgedCriterion, Judgement } from "./judgement";
import type { Reason } from "./verdict";

/** Reads facts of one context, each once: many criteria ask the same. */
export type Reader = {
  readonly context: Context;
  /** Whether the answers say why, in words and with their evidence. Without: only what they are. */
  readonly explains: boolean;
  readonly readBoolean: (fact: BooleanFact) => Reading<boolean>;
  readonly readNumber: (fact: NumberFact) => Reading<Range>;
  readonly readChoice: (fact: ChoiceFact) => Reading<string>;
  /** Answers to parts that many criteria share: equal parts of a pack are one object. */
  readonly judged: Map<Expression, Judgement>;
  /** Answers to criteria that many treatments share. */
  readonly criteria: Map<Criterion, JudgedCriterion>;
  /** Answers in words, those that were asked for. */
  readonly reasons: Map<JudgedCriterion, Reason>;
};

export function createReader(
  context: Context,
  { explains = true }: { readonly explains?: boolean } = {},
): Reader {
  return {
    context,
    explains,
    readBoolean: remember((fact: BooleanFact) => fact.read(context)),
    readNumber: remember((fact: NumberFact) => fact.read(context)),
    readChoice: remember((fact: ChoiceFact) => fact.read(context)),
    judged: new Map(),
    criteria: new Map(),
    reasons: new Map(),
  };
}

/** What the record says of any fact, whatever its type. */
export function readFact(fact: Fact, reader: Reader): Reading<boolean | Range | string> {
  switch (fact.type) {
    case "boolean":
      return reader.readBoolean(fact);
    case "number":
      return reader.readNumber(fact);
    case "choice":
      return reader.readChoice(fact);
    default:
      return never(fact);
  }
}

function remember<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>();
  return (key) => {
    const answered = answers.get(key);
    if (answered !== undefined) return answered;
    const answer = read(key);
    answers.set(key, answer);
    return answer;
  };
}
