import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import type { PackOverlay, TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import type { PlanRule } from "@/lib/domain/guideline/plan-contents";
import { isSeedRule } from "./criterion-of";
import { seedPlanRules } from "./psps-stepwise/plan-rules";
import { stepwiseTreatments } from "./psps-stepwise/treatments";
import { safetyCore } from "./safety-core/pack";

type Treatments = PackOverlay["treatments"];

/** A rule of the seeds that a pack contradicts, with the reason. It is not even advice there. */
export type LeftOutSeedRule = { readonly code: string; readonly why: string };

const stepwise: Treatments = stepwiseTreatments;

/**
 * The treatments of a pack with the rules that only the seeds have, as advice (decisions, B21).
 *
 * Advice is shown when it is not met and denies nothing. A code that the pack or the safety core has
 * for the treatment is theirs.
 */
export function adviseFromSeeds(own: Treatments, leftOut: readonly LeftOutSeedRule[]): Treatments {
  const excluded = leftOut.map(({ code }) => code);
  const withAdvice = TreatmentId.options.map((id): [TreatmentId, TreatmentRules] => {
    const rules = own[id] ?? { criteria: [] };
    const taken = [...rules.criteria, ...safetyCore.treatments[id].criteria].map(
      ({ code }) => code,
    );
    const advice = listSeedAdvice(id).filter(
      ({ code }) => !taken.includes(code) && !excluded.includes(code),
    );
    return [id, { ...rules, criteria: [...rules.criteria, ...advice] }];
  });
  return Object.fromEntries(withAdvice);
}

/** What the seeds alone say of a treatment. What protects is not theirs, and is never advice. */
function listSeedAdvice(id: TreatmentId): readonly Criterion[] {
  const criteria = stepwise[id]?.criteria ?? [];
  return criteria
    .filter(({ kind, citation }) => kind !== "safety" && isSeedRule(citation))
    .map(toAdvice);
}

function toAdvice(criterion: Criterion): Criterion {
  return {
    ...criterion,
    strength: "advisory",
    whenNotMet: "caution",
    interpretations: [
      ...criterion.interpretations,
      "Advice of the seed documents: in this pack it closes no step (decisions B21).",
    ],
  };
}

/** What the seeds ask of every plan, said and not insisted on. */
export const seedPlanAdvice: readonly PlanRule[] = seedPlanRules.map((rule) => ({
  ...rule,
  whenMissing: "warn",
}));
