import type { Expression } from "./expression";
import { getFact } from "./facts/registry";
import { allOf, anyOf, atLeastOf, type Kleene, notOf } from "./kleene";
import { listParts } from "./list-parts";
import { type PackParameters, toNumber } from "./parameter";

/**
 * One thing that expressions ask about, with the answers that matter to them: a fact, a number or a
 * part of the record. `undefined` is "nobody knows".
 */
type Question = { readonly key: string; readonly answers: readonly Answer[] };
type Answer = boolean | number | string;
type Answers = ReadonlyMap<string, Answer>;

/**
 * Whether any picture at all could make all of these true at once, as far as their logic goes.
 *
 * Each fact, number and part of the record is taken to have any value, whatever the others have. So a
 * "no" is certain, and a "yes" says only that the rules do not exclude each other.
 */
export function isPossible(wanted: readonly Expression[], parameters: PackParameters): boolean {
  const questions = toQuestions(wanted.flatMap(listParts), parameters);
  return search(wanted, questions, new Map(), parameters);
}

/** Answers one question after the other, and turns back as soon as one of the wanted is not met. */
function search(
  wanted: readonly Expression[],
  questions: readonly Question[],
  answers: Answers,
  parameters: PackParameters,
): boolean {
  const truths = wanted.map((each) => judge(each, answers, parameters));
  if (truths.includes("not-met")) return false;
  const open = wanted.filter((_each, index) => truths[index] === "unknown");
  const [next, ...rest] = toOpenFirst(questions, open, parameters);
  if (open.length === 0) return true;
  if (next === undefined) return false;
  return next.answers.some((answer) =>
    search(open, rest, new Map([...answers, [next.key, answer]]), parameters),
  );
}

/** Only questions that what is still open asks. */
function toOpenFirst(
  questions: readonly Question[],
  open: readonly Expression[],
  parameters: PackParameters,
): readonly Question[] {
  const asked = new Set(
    open.flatMap(listParts).flatMap((part) => toAsked(part, parameters)?.key ?? []),
  );
  return questions.filter(({ key }) => asked.has(key));
}

function toQuestions(
  parts: readonly Expression[],
  parameters: PackParameters,
): readonly Question[] {
  const found = new Map<string, Set<Answer>>();
  for (const part of parts) {
    const asked = toAsked(part, parameters);
    if (asked === undefined) continue;
    const answers = found.get(asked.key) ?? new Set();
    for (const answer of asked.answers) answers.add(answer);
    found.set(asked.key, answers);
  }
  return [...found].map(([key, answers]) => ({ key, answers: [...answers] }));
}

/** What a part asks, with the answers on either side of its limit. */
function toAsked(part: Expression, parameters: PackParameters): Question | undefined {
  switch (part.op) {
    case "is":
      return { key: `fact ${part.fact}`, answers: [true, false] };
    case "one-of":
      return { key: `fact ${part.fact}`, answers: listValues(part.fact) };
    case "at-least":
    case "at-most": {
      const value = toNumber(part.value, parameters);
      return { key: toTermKey(part), answers: [value, value - 0.001, value + 0.001] };
    }
    case "all":
    case "any":
    case "at-least-n":
    case "not":
    case "constant":
      return undefined;
    default:
      return { key: JSON.stringify(part), answers: [true, false] };
  }
}

function listValues(name: Parameters<typeof getFact>[0]): readonly string[] {
  const fact = getFact(name);
  return fact.type === "choice" ? Object.keys(fact.values) : [];
}

function toTermKey({ term }: Extract<Expression, { op: "at-least" | "at-most" }>): string {
  return term.of === "fact" ? `fact ${term.fact}` : JSON.stringify(term);
}

function judge(expression: Expression, answers: Answers, parameters: PackParameters): Kleene {
  const each = (parts: readonly Expression[]) =>
    parts.map((part) => judge(part, answers, parameters));
  switch (expression.op) {
    case "all":
      return allOf(each(expression.parts));
    case "any":
      return anyOf(each(expression.parts));
    case "at-least-n":
      return atLeastOf(expression.count, each(expression.parts));
    case "not":
      return notOf(judge(expression.part, answers, parameters));
    case "constant":
      return expression.value ? "met" : "not-met";
    case "at-least":
    case "at-most":
      return compare(expression, answers, parameters);
    default:
      return judgeAnswer(expression, answers);
  }
}

function judgeAnswer(expression: Expression, answers: Answers): Kleene {
  const asked = toAsked(expression, {});
  const answer = asked === undefined ? undefined : answers.get(asked.key);
  if (answer === undefined) return "unknown";
  if (expression.op === "one-of")
    return expression.values.some((value) => value === answer) ? "met" : "not-met";
  const wanted = expression.op === "is" ? expression.value : true;
  return answer === wanted ? "met" : "not-met";
}

function compare(
  expression: Extract<Expression, { op: "at-least" | "at-most" }>,
  answers: Answers,
  parameters: PackParameters,
): Kleene {
  const answer = answers.get(toTermKey(expression));
  if (typeof answer !== "number") return "unknown";
  const value = toNumber(expression.value, parameters);
  const holds = expression.op === "at-least" ? answer >= value : answer <= value;
  return holds ? "met" : "not-met";
}
