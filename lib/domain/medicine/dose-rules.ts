import type { AlertLevel, DoseLimit, Drug, MedicineRule } from "./medicine-rules";

const levels: Readonly<Record<DoseLimit["code"], AlertLevel>> = {
  RENAL_DOSE: "block-review",
  DAILY_MAX: "warn",
};

/** The dose limits of a drug as rules: one row for each code, the lowest limit first. */
export function listDoseRules(drug: Drug): readonly (readonly MedicineRule[])[] {
  const rows = Map.groupBy(drug.limits, ({ code }) => code);
  return [...rows.values()].map((limits) =>
    limits.toSorted((one, other) => one.perDay - other.perDay).map((limit) => toRule(drug, limit)),
  );
}

function toRule({ id, name, ingredients }: Drug, limit: DoseLimit): MedicineRule {
  const { code, perDay, unit, forWhom, when, citation, verification, interpretations } = limit;
  const above = { op: "dose-above", of: { ingredients }, perDay, unit } as const;
  const isAvoided = perDay === 0;
  return {
    code: `${code}:${id}`,
    showsDose: true,
    level: levels[code],
    words: isAvoided
      ? `${name} is best avoided ${forWhom}.`
      : `The daily dose of ${name.toLowerCase()} is above ${toAmount(perDay, unit)}, the most ${forWhom}.`,
    fixHint: isAvoided
      ? "Ask a pharmacist or the prescriber what could take its place, and agree how to change over. Nothing is stopped without that."
      : "Agree with the prescriber how to bring the dose down, in steps where it has been taken for long.",
    when: when === undefined ? above : { op: "all", parts: [above, when] },
    citation,
    verification,
    interpretations,
    ...(limit.confidential === undefined ? {} : { confidential: limit.confidential }),
  };
}

function toAmount(perDay: number, unit: DoseLimit["unit"]): string {
  return unit === "patch" ? `${perDay} patches` : `${perDay} ${unit}`;
}
