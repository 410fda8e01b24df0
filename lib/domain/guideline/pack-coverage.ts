import { TreatmentId } from "../catalogue/treatment";
import type { Criterion } from "./criterion";
import { evaluate } from "./evaluate";
import { all, any, type Expression, not } from "./expression";
import type { GuidelinePack } from "./guideline-pack";
import type { PackCase } from "./pack-case";
import { isPossible } from "./possible";
import type { Evaluation, Truth } from "./verdict";

/** A criterion of one treatment that no test patient shows to be so. */
export type Uncovered = {
  readonly treatment: TreatmentId;
  readonly code: string;
  readonly truth: Truth;
};

/** Which answer of which criterion no picture of the pack's can show, and why. */
export type CoverageNote = Pick<Uncovered, "code" | "truth"> & { readonly why: string };

export type Coverage = {
  readonly criteria: number;
  readonly covered: number;
  readonly uncovered: readonly Uncovered[];
};

type Seen = ReadonlyMap<string, ReadonlySet<Truth>>;

/**
 * Whether each criterion, own and inherited, is seen met and not met on the pictures of test patients.
 *
 * Treatments that ask the same criterion in the same words share it: it is counted once.
 */
export function toCoverage(
  pack: GuidelinePack,
  pictures: readonly Pick<PackCase, "picture" | "asOf">[],
  notes: readonly CoverageNote[],
): Coverage {
  const shared = listShared(pack);
  const seen = watch(pictures.map(({ picture, asOf }) => evaluate(pack, picture, asOf, "reasons")));
  const uncovered = shared.flatMap((each) =>
    listUnseen(pack, each, seen).filter(
      ({ code, truth }) => !notes.some((note) => note.code === code && note.truth === truth),
    ),
  );
  const gaps = new Set(uncovered.map(({ treatment, code }) => `${treatment} ${code}`));
  return { criteria: shared.length, covered: shared.length - gaps.size, uncovered };
}

/** One criterion with the treatments that ask it. */
type Shared = { readonly criterion: Criterion; readonly treatments: readonly TreatmentId[] };

function listShared(pack: GuidelinePack): readonly Shared[] {
  const asked = TreatmentId.options.flatMap((treatment) =>
    pack.treatments[treatment].criteria.map((criterion) => ({ treatment, criterion })),
  );
  return [...Map.groupBy(asked, ({ criterion }) => JSON.stringify(criterion)).values()].flatMap(
    (group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ criterion: first.criterion, treatments: group.map(({ treatment }) => treatment) }];
    },
  );
}

function watch(evaluations: readonly Evaluation[]): Seen {
  const seen = new Map<string, Set<Truth>>();
  for (const { treatments } of evaluations)
    for (const treatment of TreatmentId.options)
      for (const { reasons } of treatments[treatment].byProblem)
        for (const { code, truth } of reasons) {
          const key = `${treatment} ${code}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(truth));
        }
  return seen;
}

function listUnseen(
  pack: GuidelinePack,
  { criterion, treatments }: Shared,
  seen: Seen,
): readonly Uncovered[] {
  const [treatment = "conservative-care"] = treatments;
  const isSeen = (code: string, truth: Truth) =>
    treatments.some((each) => seen.get(`${each} ${code}`)?.has(truth) === true);
  const gap = (code: string, truth: Truth): Uncovered => ({ treatment, code, truth });
  return [
    ...listWanted(pack, criterion)
      .filter((truth) => !isSeen(criterion.code, truth))
      .map((truth) => gap(criterion.code, truth)),
    ...(criterion.exceptions ?? [])
      .filter(({ code }) => !isSeen(code, "met"))
      .map(({ code }) => gap(code, "met")),
  ];
}

/** What can never be not met is asked only: known or unknown. What is always shown is never met. */
function listWanted(pack: GuidelinePack, criterion: Criterion): readonly Truth[] {
  const { mayBeMet, mayBeUnmet } = toPossibleTruths(pack, criterion);
  return [
    ...(mayBeMet ? (["met"] as const) : []),
    ...(mayBeUnmet ? (["not-met"] as const) : (["unknown"] as const)),
  ];
}

/** Which truths the logic of a criterion leaves possible, and whether it can apply at all. */
export function toPossibleTruths(pack: Pick<GuidelinePack, "parameters">, criterion: Criterion) {
  const applies = toApplies(criterion);
  const can = (...wanted: readonly Expression[]) => isPossible(wanted, pack.parameters);
  return {
    mayApply: can(...applies),
    mayBeMet: can(...applies, criterion.requires),
    mayBeUnmet: can(...applies, not(criterion.requires)),
  };
}

/** What must be so for a criterion to apply. */
export function toApplies({ appliesWhen, exceptions = [] }: Criterion): readonly Expression[] {
  return [
    ...(appliesWhen === undefined ? [] : [appliesWhen]),
    ...exceptions.map(({ when }) => not(when)),
  ];
}

/** A criterion stands in nobody's way: it is met, or does not apply. */
export function toClear(criterion: Criterion): Expression {
  const applies = toApplies(criterion);
  return applies.length === 0 ? criterion.requires : any(criterion.requires, not(all(...applies)));
}
