import { expect, it } from "vitest";
import { judgeCase } from "@/lib/domain/guideline/judge-case";
import type { ParameterName } from "@/lib/domain/guideline/parameter-names";
import { proofCases } from "@/lib/guidelines/test-patients/proof";
import { usCms } from "@/lib/guidelines/us-cms/pack";

const held: readonly ParameterName[] = [
  "facetBlockPercent",
  "sacroiliacBlockPercent",
  "epiduralRepeatPercent",
  "ablationReliefDays",
  "stimulationTrialCap",
  "trialReliefPercent",
];

/** The first patient that the pack no longer answers as the tests of its criteria proved. */
function findCatcher(name: ParameterName, by: number): string | undefined {
  const before = usCms.parameters[name];
  if (before === undefined) return undefined;
  const planted = {
    ...usCms,
    parameters: { ...usCms.parameters, [name]: { ...before, value: before.value + by } },
  };
  return proofCases().find(
    (each) => each.packs.includes("us-cms") && judgeCase(planted, each).differences.length > 0,
  )?.id;
}

it.each(held)("a patient that ships catches %s when it is set one too low or too high", (name) => {
  expect([findCatcher(name, -1), findCatcher(name, 1)]).not.toContain(undefined);
});
