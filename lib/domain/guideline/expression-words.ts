import { getTreatment } from "../catalogue/treatment";
import { readinessNames } from "../picture/readiness-names";
import { signOffRoleNames } from "../picture/sign-off-role";
import { never } from "../shared/never";
import type { Expression } from "./expression";
import { getBooleanFact, getFact } from "./facts/registry";
import { toRecordWords } from "./find-records";
import { toNames } from "./number-terms";
import { type PackParameters, toLimitWords } from "./parameter";
import { toPlannedWords } from "./planned-terms";
import { toPlaceWords, toTermWords, toUnit } from "./term-words";

/**
 * An expression as a sentence that a clinician can judge.
 *
 * @param parameters the numbers of the pack; without them a limit is named instead
 */
export function toWords(expression: Expression, parameters?: PackParameters): string {
  return createWording(parameters ?? unnamed)(expression);
}

const unnamed: PackParameters = {};

/** Says parts of the criteria of one pack, each put into words once. */
export function createWording(parameters: PackParameters): (expression: Expression) => string {
  const known = wordings.get(parameters);
  if (known !== undefined) return known;
  const words = new WeakMap<Expression, string>();
  const say = (expression: Expression) => {
    const said = words.get(expression) ?? toNewWords(expression, parameters);
    words.set(expression, said);
    return said;
  };
  wordings.set(parameters, say);
  return say;
}

const wordings = new WeakMap<PackParameters, (expression: Expression) => string>();

function toNewWords(expression: Expression, parameters: PackParameters | undefined): string {
  switch (expression.op) {
    case "is": {
      const fact = getBooleanFact(expression.fact);
      return expression.value ? fact.whenTrue : fact.whenFalse;
    }
    case "one-of":
      return toChoiceWords(expression);
    case "at-least":
    case "at-most":
      return toComparisonWords(expression, parameters);
    case "known":
      return capital(`${getFact(expression.fact).words}: on record`);
    case "constant":
      return expression.words;
    case "all":
    case "any":
    case "at-least-n":
    case "not":
      return toCompositeWords(expression, parameters);
    default:
      return toRecordSentence(expression, parameters);
  }
}

type Composite = Extract<Expression, { op: "all" | "any" | "at-least-n" | "not" }>;
type Comparison = Extract<Expression, { op: "at-least" | "at-most" }>;
type OfRecord = Exclude<
  Expression,
  Composite | Comparison | { op: "is" | "one-of" | "known" | "constant" }
>;

function toRecordSentence(expression: OfRecord, parameters: PackParameters | undefined): string {
  switch (expression.op) {
    case "behind":
      return capital(`${toNames(expression.treatments)}: ended with a reason`);
    case "decided-by-mdt":
      return `The MDT has decided to go ahead: ${getTreatment(expression.treatment).name}`;
    case "no-older-than":
      return capital(
        `${toRecordWords(expression.record)} no older than ${toLimitWords(expression.days, parameters)} days`,
      );
    case "recorded":
      return capital(
        `${toRecordWords(expression.record)}: recorded ${expression.order === "after" ? "on or after" : "before"} ${toNames(expression.treatments)}`,
      );
    case "planned-is":
      return capital(
        `${toPlannedWords(expression.field)} of the procedure planned (${getTreatment(expression.treatment).name}): ${expression.values.map((value) => value.replaceAll("-", " ")).join(", or ")}`,
      );
    case "levels-match":
      return `Level and side agree: ${toPlaceWords(expression.one)}; ${toPlaceWords(expression.other)}`;
    case "signed-off":
      return `Signed off by ${signOffRoleNames[expression.role]}: ${readinessNames[expression.about]}`;
    default:
      return never(expression);
  }
}

function toComparisonWords(
  { op, term, value }: Comparison,
  parameters: PackParameters | undefined,
): string {
  const unit = toUnit(term);
  const amount = `${toLimitWords(value, parameters)}${unit === "" ? "" : ` ${unit}`}`;
  return capital(
    `${toTermWords(term, parameters)} ${op === "at-least" ? "at least" : "at most"} ${amount}`,
  );
}

function toCompositeWords(expression: Composite, parameters: PackParameters | undefined): string {
  const toList = (parts: readonly Expression[]) =>
    parts.map((part) => toWords(part, parameters)).join("; ");
  switch (expression.op) {
    case "all":
      return `All of: ${toList(expression.parts)}`;
    case "any":
      return `Any of: ${toList(expression.parts)}`;
    case "at-least-n":
      return `At least ${expression.count} of: ${toList(expression.parts)}`;
    case "not":
      return `Not: ${toWords(expression.part, parameters)}`;
    default:
      return never(expression);
  }
}

function toChoiceWords({ fact: name, values }: Extract<Expression, { op: "one-of" }>): string {
  const fact = getFact(name);
  const names: Readonly<Record<string, string>> = fact.type === "choice" ? fact.values : {};
  return capital(`${fact.words}: ${values.map((value) => names[value] ?? value).join(", or ")}`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
