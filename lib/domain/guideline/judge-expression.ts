import { addDays, type PlainDate } from "../shared/plain-date";
import type { Expression } from "./expression";
import { toWords } from "./expression-words";
import type { Remedy } from "./facts/fact";
import type { Range, Reading } from "./facts/reading";
import { type FactName, getBooleanFact, getFact } from "./facts/registry";
import type { Judgement } from "./judgement";
import { allOf, anyOf, atLeastOf, type Kleene, notOf } from "./kleene";
import { readNumber } from "./number-terms";
import { type Reader, readFact } from "./reader";
import {
  mdtRemedy,
  readBehind,
  readMdtDecision,
  readNoOlderThan,
  toBehindRemedy,
} from "./record-terms";

/** Judges an expression over one picture, one pain problem and one day. */
export function judgeExpression(expression: Expression, reader: Reader): Judgement {
  const key = toKey(expression);
  if (key === undefined) return judgeAnew(expression, reader);
  const judged = reader.judged.get(key) ?? judgeAnew(expression, reader);
  reader.judged.set(key, judged);
  return judged;
}

/** The commonest parts are judged once for all criteria that ask them. */
function toKey(expression: Expression): string | undefined {
  switch (expression.op) {
    case "is":
      return `${expression.fact} ${expression.value}`;
    case "one-of":
      return `${expression.fact} ${expression.values.join(" ")}`;
    default:
      return undefined;
  }
}

function judgeAnew(expression: Expression, reader: Reader): Judgement {
  switch (expression.op) {
    case "is": {
      const { value, fact } = expression;
      const reading = reader.readBoolean(getBooleanFact(fact));
      return leaf(expression, reading, (found) => found === value, fact);
    }
    case "one-of": {
      const fact = getFact(expression.fact);
      if (fact.type !== "choice") throw new Error(`${expression.fact} is no choice`);
      const found = reader.readChoice(fact);
      return leaf(expression, found, (value) => expression.values.includes(value), expression.fact);
    }
    case "at-least":
    case "at-most":
      return compare(expression, reader);
    case "known": {
      return leaf(expression, readKnown(readFact(getFact(expression.fact), reader)), Boolean);
    }
    case "behind":
      return withRemedy(
        leaf(expression, readBehind(reader.context, expression.treatments), Boolean),
        toBehindRemedy(expression.treatments),
      );
    case "decided-by-mdt":
      return withRemedy(
        leaf(expression, readMdtDecision(reader.context, expression.treatment), Boolean),
        mdtRemedy,
      );
    case "no-older-than":
      return leaf(expression, readNoOlderThan(reader.context, expression), Boolean);
    case "constant":
      return leaf(expression, constant(expression.value), Boolean);
    default:
      return judgeComposite(expression, reader);
  }
}

type Composite = Extract<Expression, { op: "all" | "any" | "at-least-n" | "not" }>;

function judgeComposite(expression: Composite, reader: Reader): Judgement {
  const children = expression.op === "not" ? [expression.part] : expression.parts;
  const parts = children.map((child) => judgeExpression(child, reader));
  const truth = combine(
    expression,
    parts.map((part) => part.truth),
  );
  return {
    expression,
    truth,
    parts,
    turnsOn: parts.flatMap(({ turnsOn }) => turnsOn),
    remedy: undefined,
    part: {
      words: toWords(expression),
      truth,
      evidence: [],
      missing: [],
      because: parts.map(({ part }) => part),
    },
  };
}

function combine(expression: Composite, truths: readonly Kleene[]): Kleene {
  switch (expression.op) {
    case "all":
      return allOf(truths);
    case "any":
      return anyOf(truths);
    case "at-least-n":
      return atLeastOf(expression.count, truths);
    case "not":
      return notOf(truths[0] ?? "unknown");
  }
}

function leaf<Value>(
  expression: Expression,
  reading: Reading<Value>,
  holds: (value: Value) => boolean,
  fact?: FactName,
): Judgement {
  const settled = reading.known ? holds(reading.value) : undefined;
  const truth = settled === undefined ? "unknown" : settled ? "met" : "not-met";
  return toLeaf(expression, reading, truth, fact === undefined ? undefined : getFact(fact).remedy);
}

/** Answered, or never asked. An answer that is disputed or contradicted is neither: it leaves it open. */
function readKnown(reading: Reading<unknown>): Reading<boolean> {
  if (!reading.known && reading.evidence.length > 0) return reading;
  const { evidence, turnsOn } = reading;
  return { known: true, value: reading.known, evidence, turnsOn };
}

type Comparison = Extract<Expression, { op: "at-least" | "at-most" }>;

/** A range that the limit cuts in two is unknown: its comparison is never rounded (decisions, F46). */
function compare(expression: Comparison, reader: Reader): Judgement {
  const { term, value, op } = expression;
  const { reading, missing, remedy } = readNumber(term, reader);
  if (!reading.known) return toLeaf(expression, reading, "unknown", remedy);
  const truth =
    op === "at-least" ? isAtLeast(reading.value, value) : isAtMost(reading.value, value);
  const turns = [
    ...reading.turnsOn,
    ...toTurns(reading.value, op === "at-least" ? value : value + 1, reader),
  ];
  const answered: Reading<Range> =
    truth === "unknown"
      ? { known: false, missing: [missing], evidence: reading.evidence, turnsOn: turns }
      : { ...reading, turnsOn: turns };
  return toLeaf(expression, answered, truth, remedy);
}

function isAtLeast({ min, max }: Range, value: number): Kleene {
  if (min >= value) return "met";
  return max < value ? "not-met" : "unknown";
}

function isAtMost({ min, max }: Range, value: number): Kleene {
  if (max <= value) return "met";
  return min > value ? "not-met" : "unknown";
}

/** The days on which a number that counts days reaches a limit. */
function toTurns({ since = [] }: Range, value: number, reader: Reader): readonly PlainDate[] {
  return since
    .flatMap(({ first, last }) => [addDays(first, value), addDays(last, value)])
    .filter((day) => day > reader.context.asOf);
}

function toLeaf<Value>(
  expression: Expression,
  reading: Reading<Value>,
  truth: Kleene,
  remedy: Remedy | undefined,
): Judgement {
  const missing = reading.known ? [] : reading.missing;
  const part = {
    words: toWords(expression),
    truth,
    evidence: reading.evidence,
    missing,
    because: [],
  };
  return { expression, truth, part, parts: [], turnsOn: reading.turnsOn, remedy };
}

function withRemedy(judgement: Judgement, remedy: Remedy): Judgement {
  return { ...judgement, remedy };
}

function constant(value: boolean): Reading<boolean> {
  return { known: true, value, evidence: [], turnsOn: [] };
}
