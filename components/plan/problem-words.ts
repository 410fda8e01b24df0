import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { PlanStep } from "@/lib/domain/plan/plan";

/** The clinic's name for a pain problem, or its side and region. */
export function toProblemName(problem: Pick<PainProblem, "label" | "region" | "side">): string {
  const { label, region, side } = problem;
  if (label) return label;
  return [side, region.replace("-", " ")].filter(Boolean).join(" ");
}

/** Where and for what a treatment is planned: "left leg, L4 L5, left". */
export function toPlaceWords(
  { problemId, levels, side }: Pick<PlanStep, "problemId" | "levels" | "side">,
  problems: readonly PainProblem[],
): string {
  const problem = problems.find(({ id }) => id === problemId);
  const parts = [problem ? toProblemName(problem) : "pain problem not chosen"];
  if (levels.length > 0) parts.push(levels.join(" "));
  if (side) parts.push(side);
  return parts.join(", ");
}
