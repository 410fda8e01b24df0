import type { Laterality, Region, SpinalLevel, SpinalRegion } from "../picture/anatomy";
import type { EvidenceOf } from "../picture/evidence";
import type { PainProblem } from "../picture/pain-problem";
import type { Context } from "./facts/reading";
import type { Kleene } from "./kleene";

/** Levels and side, as far as they are recorded. */
export type Place = {
  readonly levels: readonly SpinalLevel[];
  readonly side: Laterality | undefined;
};

/**
 * Whether two places share a level on the same side.
 *
 * Levels that nobody recorded leave it open. A side that only one of them names leaves it open too;
 * where neither names one, the levels decide.
 */
export function matchPlaces(one: Place, other: Place): Kleene {
  if (one.levels.length === 0 || other.levels.length === 0) return "unknown";
  if (!one.levels.some((level) => other.levels.includes(level))) return "not-met";
  return matchSides(one.side, other.side);
}

function matchSides(one: Laterality | undefined, other: Laterality | undefined): Kleene {
  if (one === other || one === "both" || other === "both") return "met";
  if (one === "midline" || other === "midline") return "met";
  return one === undefined || other === undefined ? "unknown" : "not-met";
}

/**
 * Whether the records themselves put a treatment in another place than this pain comes from: no level
 * shared, or the other side. What nobody recorded puts it nowhere else.
 */
export function isElsewhere(
  { levels = [], side }: EvidenceOf<"treatment-given">,
  problem: PainProblem | undefined,
): boolean {
  const own = problem?.generator?.levels ?? [];
  const ownSide = problem?.generator?.side ?? problem?.side;
  const isApart =
    levels.length > 0 && own.length > 0 && !levels.some((level) => own.includes(level));
  return isApart || matchSides(side, ownSide) === "not-met";
}

/** Lumbar and sacral count as one part of the spine: an injection at S1 is one for the low back. */
type Part = "cervical" | "thoracic" | "lumbosacral";

const partOfRegion: Readonly<Record<SpinalRegion, Part>> = {
  cervical: "cervical",
  thoracic: "thoracic",
  lumbar: "lumbosacral",
  sacral: "lumbosacral",
};

const partsOfPain: Readonly<Record<Region, readonly Part[]>> = {
  neck: ["cervical"],
  arm: ["cervical"],
  "chest-wall": ["thoracic"],
  back: ["thoracic", "lumbosacral"],
  leg: ["lumbosacral"],
  perineal: ["lumbosacral"],
};

/** all: it touches each of them. one: it is one of them, and nobody recorded which. */
type Parts = { readonly parts: readonly Part[]; readonly certain: boolean };

/**
 * Whether a treatment was in the part of the spine that this pain comes from: its own region, or from
 * its levels, or from the pain that it was for.
 */
export function matchRegion(given: EvidenceOf<"treatment-given">, context: Context): Kleene {
  const wanted = context.problem === undefined ? undefined : toPartsOfProblem(context.problem);
  const found = toPartsGiven(given, context);
  if (wanted === undefined || found === undefined) return "unknown";
  if (isSameProblem(given, context)) return "met";
  if (!wanted.parts.some((part) => found.parts.includes(part))) return "not-met";
  const isSure = (one: Parts, other: Parts) =>
    one.certain || one.parts.every((part) => other.parts.includes(part));
  return isSure(wanted, found) && isSure(found, wanted) ? "met" : "unknown";
}

/** It was for this very pain, and nothing it says of itself places it elsewhere. */
function isSameProblem(given: EvidenceOf<"treatment-given">, { picture, problem }: Context) {
  if (given.region !== undefined || (given.levels ?? []).length > 0) return false;
  return given.problem === problem?.id || (picture.problems.length === 1 && !given.problem);
}

function toPartsGiven(
  given: EvidenceOf<"treatment-given">,
  { picture }: Context,
): Parts | undefined {
  if (given.region !== undefined) return { parts: [partOfRegion[given.region]], certain: true };
  if (given.levels !== undefined && given.levels.length > 0) return toPartsOfLevels(given.levels);
  const [only, ...others] = picture.problems;
  const own = picture.problems.find(({ id }) => id === given.problem);
  const problem = own ?? (others.length === 0 ? only : undefined);
  return problem === undefined ? undefined : toPartsOfProblem(problem);
}

function toPartsOfProblem({ region, generator }: PainProblem): Parts {
  if (generator !== undefined && generator.levels.length > 0)
    return toPartsOfLevels(generator.levels);
  if (generator?.structure === "sacroiliac") return { parts: ["lumbosacral"], certain: true };
  const parts = partsOfPain[region];
  return { parts, certain: parts.length === 1 };
}

function toPartsOfLevels(levels: readonly SpinalLevel[]): Parts {
  return { parts: [...new Set(levels.map(toPart))], certain: true };
}

function toPart(level: SpinalLevel): Part {
  if (level.startsWith("C")) return "cervical";
  return level.startsWith("T") ? "thoracic" : "lumbosacral";
}
