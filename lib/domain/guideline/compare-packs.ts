import type { TreatmentId } from "../catalogue/treatment";
import type { Criterion } from "./criterion";
import type { GuidelinePack } from "./guideline-pack";

/** What a pack makes of one criterion of its parent. */
export type CriterionDifference =
  | { readonly kind: "added"; readonly criterion: Criterion }
  | { readonly kind: "left-out"; readonly criterion: Criterion }
  | { readonly kind: "changed"; readonly criterion: Criterion; readonly before: Criterion };

/** What differs between a pack and its parent for one treatment, in the order of the pack. */
export function compareTreatment(
  parent: GuidelinePack,
  pack: GuidelinePack,
  treatment: TreatmentId,
): readonly CriterionDifference[] {
  const before = parent.treatments[treatment].criteria;
  const after = pack.treatments[treatment].criteria;
  const own = after.flatMap((criterion): readonly CriterionDifference[] => {
    const same = before.filter(({ code }) => code === criterion.code);
    if (same.length === 0) return [{ kind: "added", criterion }];
    if (same.some((each) => isSame(each, criterion))) return [];
    const [first] = same;
    return first === undefined ? [] : [{ kind: "changed", criterion, before: first }];
  });
  const leftOut = before.filter(({ code }) => !after.some((each) => each.code === code));
  return [...own, ...leftOut.map((criterion) => ({ kind: "left-out" as const, criterion }))];
}

/** Plain data: the same bytes say the same. */
function isSame(one: Criterion, other: Criterion): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
