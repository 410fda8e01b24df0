import type { Reason, Truth, Verdict } from "@/lib/domain/guideline/verdict";

export type GroupedReasons = {
  /** What stands in the way: missing first, for it is the cheapest to change, then not met. */
  readonly inTheWay: readonly Reason[];
  /** Cautions and advice: shown, withholding nothing. */
  readonly warnings: readonly Reason[];
  /** What is met, then what does not apply. */
  readonly settled: readonly Reason[];
};

/** The reasons of a verdict as a page lists them. Each stands once: a warning only among the warnings. */
export function groupReasons({
  reasons,
  warnings,
}: Pick<Verdict, "reasons" | "warnings">): GroupedReasons {
  const only = new Set(warnings.map(({ code }) => code));
  const of = (truth: Truth) =>
    reasons.filter((reason) => reason.truth === truth && !only.has(reason.code));
  return {
    inTheWay: [...of("unknown"), ...of("not-met")],
    warnings,
    settled: [...of("met"), ...of("not-applicable")],
  };
}

/** "27 criteria met, 2 do not apply". */
export function toCountWords(reasons: readonly Pick<Reason, "truth">[]): string {
  const met = reasons.filter(({ truth }) => truth === "met").length;
  const apart = reasons.filter(({ truth }) => truth === "not-applicable").length;
  const parts = [
    ...(met > 0 ? [`${met} ${met === 1 ? "criterion" : "criteria"} met`] : []),
    ...(apart > 0 ? [`${apart} ${apart === 1 ? "does" : "do"} not apply`] : []),
  ];
  return parts.join(", ");
}
