import type { Reason, Verdict } from "./verdict";

/** The reasons that close a treatment: not met, and more than advice or a caution. */
export function listObstacles({
  reasons,
  warnings,
}: Pick<Verdict, "reasons" | "warnings">): readonly Reason[] {
  const only = new Set(warnings.map(({ code }) => code));
  return reasons.filter(({ truth, code }) => truth === "not-met" && !only.has(code));
}
