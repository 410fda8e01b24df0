import { type FactName, getFact } from "../../lib/domain/guideline/facts/registry";
import { documented, reliefAtLeast, sameLevel } from "../../lib/domain/guideline/given-test";
import { countGiven, type NumberTerm, planned } from "../../lib/domain/guideline/number-term";
import { readNumber } from "../../lib/domain/guideline/number-terms";
import { param } from "../../lib/domain/guideline/parameter";
import { type Reader, readFact } from "../../lib/domain/guideline/reader";
import type { ClinicalPicture } from "../../lib/domain/picture/clinical-picture";
import { openReader } from "./twelve";

/** What the twelve criteria ask about, read ahead of time and without a clock running: null is unknown. */
export type FlatFacts = Readonly<Record<FlatName, boolean | number | string | null>>;

const named = [
  "trialDone",
  "trialRelief",
  "trialAnalgesicReduction",
  "trialFunctionImproved",
  "trialReportSeen",
  "psychologicalEvaluation",
  "educationDone",
  "generatorStructure",
  "generatorMechanism",
  "widespreadPain",
  "painDurationDays",
] as const satisfies readonly FactName[];

const blocks = { treatments: ["medial-branch-block"], scope: "problem" } as const;
const counted = {
  blocks: countGiven(blocks),
  positiveBlocks: countGiven({
    ...blocks,
    where: [reliefAtLeast(param("facetBlockPercent")), documented(), sameLevel()],
  }),
  ablations: countGiven({ treatments: ["radiofrequency-ablation"], scope: "problem" }),
  plannedLevels: planned("radiofrequency-ablation", "level-count"),
} as const satisfies Record<string, NumberTerm>;

type FlatName = (typeof named)[number] | keyof typeof counted;

/** The best that the other engines could be given: they never read a record themselves. */
export function toFlatFacts(picture: ClinicalPicture): FlatFacts {
  const reader = openReader(picture, false);
  const facts = named.map((name) => [name, toFlat(readFact(getFact(name), reader))]);
  const numbers = Object.entries(counted).map(([name, term]) => [name, toCount(term, reader)]);
  return Object.fromEntries([...facts, ...numbers]);
}

type Read = ReturnType<typeof readFact>;

function toFlat(reading: Read): boolean | number | string | null {
  if (!reading.known) return null;
  if (typeof reading.value !== "object") return reading.value;
  return reading.value.min === reading.value.max ? reading.value.min : null;
}

/** So many are certain: there may be more that nobody asked about. */
function toCount(term: NumberTerm, reader: Reader): number | null {
  const { reading } = readNumber(term, reader);
  return reading.known ? reading.value.min : null;
}
