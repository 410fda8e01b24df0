import { TreatmentId } from "../catalogue/treatment";
import type { Criterion } from "./criterion";
import type { GuidelinePack } from "./guideline-pack";
import { judgeCase } from "./judge-case";
import { isAdvice } from "./judge-criterion";
import type { PackCase } from "./pack-case";
import {
  type Coverage,
  type CoverageNote,
  toClear,
  toCoverage,
  toPossibleTruths,
} from "./pack-coverage";
import { isPossible } from "./possible";

/** A fault in the rules themselves. */
export type PackFault = {
  readonly kind: "unreachable" | "contradiction" | "duplicate-code" | "unverified-exception";
  readonly treatment: TreatmentId;
  readonly codes: readonly string[];
  readonly words: string;
};

/** What speaks for and against publishing a pack. */
export type PackReport = {
  readonly pack: string;
  readonly version: string;
  readonly patients: number;
  readonly passed: number;
  readonly failures: readonly { readonly id: string; readonly differences: readonly string[] }[];
  readonly coverage: Coverage;
  readonly faults: readonly PackFault[];
};

/** What ships beside the packs and proves them. */
export type PackProof = {
  readonly cases: readonly PackCase[];
  readonly notes: readonly CoverageNote[];
  /** Patients that show single criteria: judged, and not asked about coverage. */
  readonly proof?: readonly PackCase[];
};

/**
 * Runs a pack's test patients, asks whether they show each of its criteria met and not met, and looks
 * for criteria that can never speak, that exclude each other, or that share a code.
 */
export function checkPack(
  pack: GuidelinePack,
  { cases, notes, proof = [] }: PackProof,
): PackReport {
  const own = [...cases, ...proof].filter(({ packs }) => packs.includes(pack.id));
  const failures = own
    .map((each) => judgeCase(pack, each))
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, differences }) => ({ id, differences }));
  return {
    pack: pack.id,
    version: pack.version,
    patients: own.length,
    passed: own.length - failures.length,
    failures,
    coverage: toCoverage(pack, cases, notes),
    faults: TreatmentId.options.flatMap((treatment) => listFaults(pack, treatment)),
  };
}

/** A pack with a failing patient, an uncovered criterion or a fault cannot be published. */
export function isPublishable({ failures, coverage, faults }: PackReport): boolean {
  return failures.length === 0 && coverage.uncovered.length === 0 && faults.length === 0;
}

function listFaults(pack: GuidelinePack, treatment: TreatmentId): readonly PackFault[] {
  const { criteria } = pack.treatments[treatment];
  const fault = (kind: PackFault["kind"], codes: readonly string[], words: string): PackFault => ({
    kind,
    treatment,
    codes,
    words,
  });
  const codes = criteria.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  return [
    ...twice.map((code) => fault("duplicate-code", [code], `${code} stands twice.`)),
    ...criteria
      .filter((criterion) => !toPossibleTruths(pack, criterion).mayApply)
      .map(({ code }) => fault("unreachable", [code], `${code} can never apply.`)),
    ...listContradictions(pack, criteria).map((both) =>
      fault("contradiction", both, `${both.join(" and ")} can never be met together.`),
    ),
    ...criteria
      .filter(({ kind, exceptions = [] }) =>
        kind === "safety" ? exceptions.some(({ verification }) => verification === "M") : false,
      )
      .map(({ code }) =>
        fault("unverified-exception", [code], `${code} protects, and an exception is unverified.`),
      ),
  ];
}

/**
 * Pairs that close the treatment between them, or all that close it together. Advice closes nothing;
 * and what is never so, whatever the picture, is the source's own word against the treatment.
 */
function listContradictions(
  pack: GuidelinePack,
  criteria: readonly Criterion[],
): readonly (readonly string[])[] {
  const closing = criteria.filter(
    (each) =>
      !isAdvice(each) &&
      each.whenNotMet !== "caution" &&
      each.phase === "decide" &&
      each.requires.op !== "constant",
  );
  const clear = closing.map(toClear);
  const together = (...indexes: readonly number[]) =>
    isPossible(
      indexes.flatMap((index) => clear[index] ?? []),
      pack.parameters,
    );
  if (together(...closing.keys())) return [];
  const pairs = closing.flatMap(({ code }, one) =>
    closing.flatMap((other, two) => (two > one && !together(one, two) ? [[code, other.code]] : [])),
  );
  return pairs.length > 0 ? pairs : [closing.map(({ code }) => code)];
}
