import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { Typed } from "./typed";

/** A pain problem as its form would hold it. */
export function toProblemTyped({ label, region, side, goal, generator }: PainProblem): Typed {
  const texts = {
    label,
    region,
    side,
    goal,
    structure: generator?.structure,
    mechanism: generator?.mechanism,
    confidence: generator?.confidence,
    levels: generator?.levels.join(", "),
    generatorSide: generator?.side,
    basis: generator?.basis,
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}
