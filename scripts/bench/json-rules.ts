import { Engine, type TopLevelCondition } from "json-rules-engine";
import type { FlatFacts } from "./flat-facts";
import type { Code } from "./twelve";

const fact = (name: keyof FlatFacts, operator: string, value: unknown) => ({
  fact: name,
  operator,
  value,
});

/** A number that is known and large enough: this engine has no unknown, so null has to be asked for. */
const atLeast = (name: keyof FlatFacts, value: number) => ({
  all: [fact(name, "notEqual", null), fact(name, "greaterThanInclusive", value)],
});

/** The twelve as rules of json-rules-engine: a rule succeeds where our criterion is met. */
const conditions: Readonly<Record<Code, TopLevelCondition>> = {
  TRIAL_NOT_DONE: { all: [fact("trialDone", "equal", true)] },
  TRIAL_RELIEF_LT_50: { any: [atLeast("trialRelief", 50), atLeast("trialAnalgesicReduction", 50)] },
  TRIAL_NO_FUNCTION: { all: [fact("trialFunctionImproved", "equal", true)] },
  TRIAL_RECORD_MISSING: { all: [fact("trialReportSeen", "equal", true)] },
  PSYCH_NOT_CLEARED: {
    all: [fact("psychologicalEvaluation", "in", ["supports", "supports-with-help"])],
  },
  NO_EDUCATION_RECORD: { all: [fact("educationDone", "equal", true)] },
  NOT_FACET_GENERATOR: { all: [fact("generatorStructure", "equal", "facet")] },
  GENERALISED_PAIN: {
    all: [
      fact("widespreadPain", "equal", false),
      fact("generatorMechanism", "notEqual", null),
      fact("generatorMechanism", "notEqual", "nociplastic"),
    ],
  },
  PAIN_LT_3M: atLeast("painDurationDays", 90),
  MBB_COUNT_LT_2: atLeast("blocks", 2),
  MBB_RELIEF_LT_80: atLeast("positiveBlocks", 2),
  RFA_LEVELS_GT_2: {
    all: [fact("plannedLevels", "notEqual", null), fact("plannedLevels", "lessThanInclusive", 2)],
  },
};

/** Runs the twelve over facts that were read for it; answers which are met. */
export function createJsonRules(): (facts: FlatFacts) => Promise<ReadonlySet<string>> {
  const engine = new Engine();
  for (const [code, condition] of Object.entries(conditions))
    engine.addRule({ conditions: condition, event: { type: code } });
  return async (facts) => {
    const { events } = await engine.run(facts);
    return new Set(events.map(({ type }) => type));
  };
}
