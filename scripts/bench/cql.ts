import { Executor, Library, type PatientSource } from "cql-execution";
import type { FlatFacts } from "./flat-facts";
import { type Code, codes } from "./twelve";

type Elm = Readonly<Record<string, unknown>>;

const system = "{urn:hl7-org:elm-types:r1}";
const ref = (name: keyof FlatFacts): Elm => ({ type: "ParameterRef", name });
const literal = (value: boolean | number | string): Elm => ({
  type: "Literal",
  valueType: `${system}${typeof value === "boolean" ? "Boolean" : typeof value === "number" ? "Integer" : "String"}`,
  value: String(value),
});
const binary = (type: string, one: Elm, other: Elm): Elm => ({ type, operand: [one, other] });
const isTrue = (name: keyof FlatFacts): Elm => ref(name);
const atLeast = (name: keyof FlatFacts, value: number) =>
  binary("GreaterOrEqual", ref(name), literal(value));
const not = (operand: Elm): Elm => ({ type: "Not", operand });

/** The twelve in ELM, the compiled form of CQL; three-valued, as ours are. */
const expressions: Readonly<Record<Code, Elm>> = {
  TRIAL_NOT_DONE: isTrue("trialDone"),
  TRIAL_RELIEF_LT_50: binary(
    "Or",
    atLeast("trialRelief", 50),
    atLeast("trialAnalgesicReduction", 50),
  ),
  TRIAL_NO_FUNCTION: isTrue("trialFunctionImproved"),
  TRIAL_RECORD_MISSING: isTrue("trialReportSeen"),
  PSYCH_NOT_CLEARED: binary(
    "Or",
    binary("Equal", ref("psychologicalEvaluation"), literal("supports")),
    binary("Equal", ref("psychologicalEvaluation"), literal("supports-with-help")),
  ),
  NO_EDUCATION_RECORD: isTrue("educationDone"),
  NOT_FACET_GENERATOR: binary("Equal", ref("generatorStructure"), literal("facet")),
  GENERALISED_PAIN: binary(
    "And",
    not(ref("widespreadPain")),
    not(binary("Equal", ref("generatorMechanism"), literal("nociplastic"))),
  ),
  PAIN_LT_3M: atLeast("painDurationDays", 90),
  MBB_COUNT_LT_2: atLeast("blocks", 2),
  MBB_RELIEF_LT_80: atLeast("positiveBlocks", 2),
  RFA_LEVELS_GT_2: binary("LessOrEqual", ref("plannedLevels"), literal(2)),
};

const types: Readonly<Record<keyof FlatFacts, "Boolean" | "Integer" | "String">> = {
  trialDone: "Boolean",
  trialRelief: "Integer",
  trialAnalgesicReduction: "Integer",
  trialFunctionImproved: "Boolean",
  trialReportSeen: "Boolean",
  psychologicalEvaluation: "String",
  educationDone: "Boolean",
  generatorStructure: "String",
  generatorMechanism: "String",
  widespreadPain: "Boolean",
  painDurationDays: "Integer",
  blocks: "Integer",
  positiveBlocks: "Integer",
  ablations: "Integer",
  plannedLevels: "Integer",
};

const elm = {
  library: {
    identifier: { id: "Twelve", version: "1" },
    schemaIdentifier: { id: "urn:hl7-org:elm", version: "r1" },
    usings: { def: [{ localIdentifier: "System", uri: "urn:hl7-org:elm-types:r1" }] },
    parameters: {
      def: Object.entries(types).map(([name, type]) => ({
        name,
        accessLevel: "Public",
        parameterTypeSpecifier: { type: "NamedTypeSpecifier", name: `${system}${type}` },
      })),
    },
    statements: {
      def: codes.map((code) => ({
        name: code,
        context: "Unfiltered",
        accessLevel: "Public",
        expression: expressions[code],
      })),
    },
  },
};

/** No patients: the twelve read parameters. */
const nobody: Pick<PatientSource, "currentPatient" | "nextPatient"> = {
  currentPatient: () => undefined,
  nextPatient: () => undefined,
};

/** Runs the twelve over facts that were read for it; answers which are met. */
export function createCql(): (facts: FlatFacts) => Promise<ReadonlySet<string>> {
  const library = new Library(elm);
  return async (facts) => {
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
    const { unfilteredResults } = await new Executor(library, undefined, known).exec(nobody);
    return new Set(codes.filter((code) => unfilteredResults[code] === true));
  };
}
