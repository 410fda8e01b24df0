import { type CareId, getCare } from "../catalogue/care";
import { getTreatment } from "../catalogue/treatment";
import { never } from "../shared/never";
import type { Expression, NumberTerm } from "./expression";
import { getBooleanFact, getFact, getNumberFact } from "./facts/registry";

/** An expression as a sentence that a clinician can judge. */
export function toWords(expression: Expression): string {
  switch (expression.op) {
    case "is": {
      const fact = getBooleanFact(expression.fact);
      return expression.value ? fact.whenTrue : fact.whenFalse;
    }
    case "one-of":
      return toChoiceWords(expression);
    case "at-least":
      return capital(`${toTermWords(expression.term)} at least ${toAmount(expression)}`);
    case "at-most":
      return capital(`${toTermWords(expression.term)} at most ${toAmount(expression)}`);
    case "known":
      return capital(`${getFact(expression.fact).words}: on record`);
    case "behind":
      return capital(`${toNames(expression.treatments)}: ended with a reason`);
    case "decided-by-mdt":
      return `The MDT has decided to go ahead: ${getTreatment(expression.treatment).name}`;
    case "no-older-than":
      return capital(
        `${expression.kind.replaceAll("-", " ")} no older than ${expression.days} days`,
      );
    case "constant":
      return expression.words;
    default:
      return toCompositeWords(expression);
  }
}

type Composite = Extract<Expression, { op: "all" | "any" | "at-least-n" | "not" }>;

function toCompositeWords(expression: Composite): string {
  switch (expression.op) {
    case "all":
      return `All of: ${toList(expression.parts)}`;
    case "any":
      return `Any of: ${toList(expression.parts)}`;
    case "at-least-n":
      return `At least ${expression.count} of: ${toList(expression.parts)}`;
    case "not":
      return `Not: ${toWords(expression.part)}`;
    default:
      return never(expression);
  }
}

function toChoiceWords({ fact: name, values }: Extract<Expression, { op: "one-of" }>): string {
  const fact = getFact(name);
  const names: Readonly<Record<string, string>> = fact.type === "choice" ? fact.values : {};
  return capital(`${fact.words}: ${values.map((value) => names[value] ?? value).join(", or ")}`);
}

function toTermWords(term: NumberTerm): string {
  switch (term.of) {
    case "fact":
      return getNumberFact(term.fact).words;
    case "count":
      return `${toNames(term.treatments)} within ${term.withinDays} days:`;
    case "days-since":
      return `days since ${toNames(term.treatments)}:`;
    default:
      return never(term);
  }
}

function toAmount({ term, value }: { readonly term: NumberTerm; readonly value: number }): string {
  return term.of === "fact" ? `${value} ${getNumberFact(term.fact).unit}` : String(value);
}

function toNames(ids: readonly CareId[]): string {
  return ids.map((id) => getCare(id).name).join(" or ");
}

function toList(parts: readonly Expression[]): string {
  return parts.map(toWords).join("; ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
