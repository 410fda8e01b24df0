import type { PainProblem } from "@/lib/domain/picture/pain-problem";

/** What the clinic calls a pain: its own short name, or side and region. */
export function toProblemName({
  label,
  side,
  region,
}: Pick<PainProblem, "label" | "side" | "region">): string {
  if (label !== undefined && label !== "") return label;
  return [side, region.replaceAll("-", " ")].filter((part) => part !== undefined).join(" ");
}

/** The name of the pain problem that evidence is about; undefined: about the patient. */
export function findProblemName(
  id: string | undefined,
  problems: readonly PainProblem[],
): string | undefined {
  const found = problems.find((problem) => problem.id === id);
  if (found) return toProblemName(found);
  return id === undefined ? undefined : "an earlier pain problem";
}
