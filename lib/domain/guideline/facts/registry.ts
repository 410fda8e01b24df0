import { ageFacts } from "./age";
import { augmentationFacts } from "./augmentation";
import { bookingFacts } from "./bookings";
import { conservativeFacts } from "./conservative";
import { conventionalManagementFacts } from "./conventional-management";
import { epiduralFacts } from "./epidural";
import { facetFacts } from "./facet";
import type { BooleanFact, ChoiceFact, Fact, NumberFact } from "./fact";
import { generatorFacts } from "./generator";
import { healthFacts } from "./health";
import { imagingFacts } from "./imaging";
import { implantDecisionFacts } from "./implant-decision";
import { instabilityFacts } from "./instability";
import { localPolicyFacts } from "./local-policy";
import { nicotineFacts } from "./nicotine";
import { noninvasiveCareFacts } from "./noninvasive-care";
import { painFacts } from "./pain";
import { painScaleFacts } from "./pain-scales";
import { procedureFacts } from "./procedures";
import { pumpFacts } from "./pumps";
import { readinessFacts } from "./readiness";
import { redFlagFacts } from "./red-flags";
import { responseScaleFacts } from "./response-scale";
import { sacroiliacFacts } from "./sacroiliac";
import { screeningFacts } from "./screening";
import { screeningToolFacts } from "./screening-tools";
import { scsFacts } from "./scs";
import { spineProcedureFacts } from "./spine-procedures";
import { steroidFacts } from "./steroids";
import { stimulationFacts } from "./stimulation";
import { surgeryFacts } from "./surgery";
import { surgicalFitnessFacts } from "./surgical-fitness";

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
  ...painScaleFacts,
  ...screeningToolFacts,
  ...conventionalManagementFacts,
  ...instabilityFacts,
  ...localPolicyFacts,
  ...ageFacts,
  ...screeningFacts,
  ...stimulationFacts,
  ...pumpFacts,
  ...steroidFacts,
  ...implantDecisionFacts,
  ...augmentationFacts,
  ...spineProcedureFacts,
  ...surgicalFitnessFacts,
  ...bookingFacts,
  ...epiduralFacts,
  ...facetFacts,
  ...nicotineFacts,
  ...noninvasiveCareFacts,
  ...responseScaleFacts,
  ...sacroiliacFacts,
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
