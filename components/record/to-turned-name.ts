import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { findProblemName } from "./problem-words";

/** The treatment whose verdict turned, and for which pain where there are several. */
export function toTurnedName(
  { treatment, now }: TurnedVerdict,
  problems: readonly PainProblem[],
): string {
  const { name } = getTreatment(treatment);
  if (problems.length < 2) return name;
  return `${name}, ${findProblemName(now.problem, problems) ?? "patient"}`;
}
