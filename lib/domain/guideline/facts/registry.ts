import { conservativeFacts } from "./conservative";
import type { BooleanFact, ChoiceFact, Fact, NumberFact } from "./fact";
import { generatorFacts } from "./generator";
import { healthFacts } from "./health";
import { imagingFacts } from "./imaging";
import { painFacts } from "./pain";
import { procedureFacts } from "./procedures";
import { readinessFacts } from "./readiness";
import { redFlagFacts } from "./red-flags";
import { scsFacts } from "./scs";
import { surgeryFacts } from "./surgery";

/** Every fact that a criterion may ask about, by name. */
export const facts = {
  ...painFacts,
  ...generatorFacts,
  ...surgeryFacts,
  ...redFlagFacts,
  ...conservativeFacts,
  ...procedureFacts,
  ...scsFacts,
  ...imagingFacts,
  ...readinessFacts,
  ...healthFacts,
} as const satisfies Record<string, Fact>;

type Facts = typeof facts;
export type FactName = keyof Facts;

type NameOf<Kind> = { [Name in FactName]: Facts[Name] extends Kind ? Name : never }[FactName];
export type BooleanFactName = NameOf<BooleanFact>;
export type NumberFactName = NameOf<NumberFact>;
export type ChoiceFactName = Exclude<FactName, BooleanFactName | NumberFactName>;

/** The values that a choice may take. */
export type ChoiceOf<Name extends ChoiceFactName> =
  Facts[Name] extends ChoiceFact<infer Value> ? Value : never;

export function getFact(name: FactName): Fact {
  return facts[name];
}

export function getBooleanFact(name: BooleanFactName): BooleanFact {
  return facts[name];
}

export function getNumberFact(name: NumberFactName): NumberFact {
  return facts[name];
}
