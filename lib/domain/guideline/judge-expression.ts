import { never } from "../shared/never";
import { addDays, type PlainDate } from "../shared/plain-date";
import type { Expression } from "./expression";
import { toWords } from "./expression-words";
import type { Remedy } from "./facts/fact";
import type { Range, Reading } from "./facts/reading";
import { type FactName, getBooleanFact, getFact } from "./facts/registry";
import type { Judgement, WaysToSettle } from "./judgement";
import { allOf, anyOf, atLeastOf, type Kleene, notOf } from "./kleene";
import { readNumber } from "./number-terms";
import { toNumber } from "./parameter";
import { readLevelsMatch } from "./place-terms";
import { readPlannedIs, toPlannedRemedy, toPlannedWords } from "./planned-terms";
import { type Reader, readFact } from "./reader";
import { readRecorded } from "./record-order";
import {
  mdtRemedy,
  readBehind,
  readMdtDecision,
  readNoOlderThan,
  toBehindRemedy,
  toFreshRemedy,
} from "./record-terms";
import { readSignedOff, toSignOffRemedy } from "./sign-off";
import type { DecoratedPart } from "./verdict";

/** Judges an expression over one picture, one pain problem and one day. */
export function judgeExpression(expression: Expression, reader: Reader): Judgement {
  const known = reader.judged.get(expression);
  if (known !== undefined) return known;
  const judged = judgeAnew(expression, reader);
  reader.judged.set(expression, judged);
  return judged;
}

function judgeAnew(expression: Expression, reader: Reader): Judgement {
  switch (expression.op) {
    case "is": {
      const { value, fact } = expression;
      const reading = reader.readBoolean(getBooleanFact(fact));
      return leaf(expression, reading, (found) => found === value, reader, fact);
    }
    case "one-of": {
      const fact = getFact(expression.fact);
      if (fact.type !== "choice") throw new Error(`${expression.fact} is no choice`);
      const found = reader.readChoice(fact);
      return leaf(
        expression,
        found,
        (value) => expression.values.includes(value),
        reader,
        expression.fact,
      );
    }
    case "at-least":
    case "at-most":
      return compare(expression, reader);
    case "known": {
      const reading = readKnown(readFact(getFact(expression.fact), reader));
      return leaf(expression, reading, Boolean, reader);
    }
    case "all":
    case "any":
    case "at-least-n":
    case "not":
      return judgeComposite(expression, reader);
    default:
      return judgeRecord(expression, reader);
  }
}

type Composite = Extract<Expression, { op: "all" | "any" | "at-least-n" | "not" }>;
type OfRecord = Exclude<
  Expression,
  Composite | { op: "is" | "one-of" | "at-least" | "at-most" | "known" }
>;

/** What is read from the record itself, without a named fact. */
function judgeRecord(expression: OfRecord, reader: Reader): Judgement {
  const { context } = reader;
  const judged = (reading: Reading<boolean>) => leaf(expression, reading, Boolean, reader);
  switch (expression.op) {
    case "behind":
      return withRemedy(
        judged(readBehind(context, expression.treatments)),
        toBehindRemedy(expression.treatments),
      );
    case "decided-by-mdt":
      return withRemedy(judged(readMdtDecision(context, expression.treatment)), mdtRemedy);
    case "no-older-than":
      return withRemedy(judged(readNoOlderThan(context, expression)), toFreshRemedy(expression));
    case "recorded":
      return judged(readRecorded(expression, context));
    case "planned-is":
      return withRemedy(
        judged(readPlannedIs(expression, context)),
        toPlannedRemedy(expression.treatment, toPlannedWords(expression.field)),
      );
    case "levels-match":
      return judged(readLevelsMatch(expression, context));
    case "signed-off":
      return withRemedy(judged(readSignedOff(expression, context)), toSignOffRemedy(expression));
    case "constant":
      return judged(constant(expression.value));
    default:
      return never(expression);
  }
}

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
    stale: parts.flatMap(({ stale }) => stale),
    remedy: undefined,
    part: reader.explains
      ? {
          words: toWords(expression, reader.context.parameters),
          truth,
          evidence: [],
          missing: [],
          because: parts.map(({ part }) => part),
        }
      : silent,
  };
}

/** What stands in the place of an explanation that nobody asked for. */
const silent: DecoratedPart = {
  words: "",
  truth: "unknown",
  evidence: [],
  missing: [],
  because: [],
};

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
  reader: Reader,
  fact?: FactName,
): Judgement {
  const settled = reading.known ? holds(reading.value) : undefined;
  const truth = settled === undefined ? "unknown" : settled ? "met" : "not-met";
  const remedy = fact === undefined ? undefined : getFact(fact).remedy;
  return toLeaf(expression, reading, truth, { reader, remedy });
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
  const { term, op } = expression;
  const value = toNumber(expression.value, reader.context.parameters);
  const found = readNumber(term, reader);
  const { reading, waysTo } = found;
  const isRaised = term.of === "fact" || term.of === "planned" || op === "at-least";
  const remedy = isRaised ? found.remedy : undefined;
  if (!reading.known) return toLeaf(expression, reading, "unknown", { reader, remedy });
  const truth =
    op === "at-least" ? isAtLeast(reading.value, value) : isAtMost(reading.value, value);
  const turns = [...reading.turnsOn, ...toTurns(reading.value, op, value, reader)];
  const answered: Reading<Range> =
    truth === "unknown"
      ? { known: false, missing: found.missing, evidence: reading.evidence, turnsOn: turns }
      : { ...reading, turnsOn: turns };
  const leaf = toLeaf(expression, answered, truth, { reader, remedy });
  if (waysTo === undefined) return leaf;
  const limit = op === "at-least" ? value : value + 1;
  const waysToSettle: WaysToSettle = (target) =>
    waysTo((op === "at-least") === (target === "met") ? "reach" : "stay-below", limit);
  return { ...leaf, waysToSettle };
}

function isAtLeast({ min, max }: Range, value: number): Kleene {
  if (min >= value) return "met";
  return max < value ? "not-met" : "unknown";
}

function isAtMost({ min, max }: Range, value: number): Kleene {
  if (max <= value) return "met";
  return min > value ? "not-met" : "unknown";
}

/** The days on which a number that counts time reaches a limit, or goes beyond it. */
function toTurns(
  { since = [], daysPerUnit = 1 }: Range,
  op: Comparison["op"],
  value: number,
  { context, explains }: Reader,
): readonly PlainDate[] {
  if (!explains || since.length === 0) return [];
  const limit = value * daysPerUnit;
  const days = op === "at-least" ? Math.ceil(limit) : Math.floor(limit) + 1;
  return since
    .flatMap(({ first, last }) => [addDays(first, days), addDays(last, days)])
    .filter((day) => day > context.asOf);
}

type LeafSetting = { readonly reader: Reader; readonly remedy: Remedy | undefined };

function toLeaf<Value>(
  expression: Expression,
  reading: Reading<Value>,
  truth: Kleene,
  { reader, remedy }: LeafSetting,
): Judgement {
  const part = reader.explains
    ? {
        words: toWords(expression, reader.context.parameters),
        truth,
        evidence: reading.evidence,
        missing: reading.known ? [] : reading.missing,
        because: [],
      }
    : silent;
  const { turnsOn, stale = [] } = reading;
  return { expression, truth, part, parts: [], turnsOn, stale, remedy };
}

function withRemedy(judgement: Judgement, remedy: Remedy): Judgement {
  return { ...judgement, remedy };
}

function constant(value: boolean): Reading<boolean> {
  return { known: true, value, evidence: [], turnsOn: [] };
}
