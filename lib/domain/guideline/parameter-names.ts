type ParameterMeaning = {
  /** As a clinician names it, in lower case: "relief that a diagnostic block has to give". */
  readonly words: string;
  readonly unit: "days" | "%" | "years" | "points" | "mm" | "mg" | "ml/min" | "" | "°C";
  /** It guards the patient: a pack may never change the value that its parent sets (decisions, F52). */
  readonly protects?: true;
};

/**
 * Every number of medicine that a pack sets, by name. The values stand in the packs, with their source.
 *
 * To add one: a line here, and its value in `parameters` of the pack that needs it.
 */
export const parameterNames = {
  pspsPainDays: { words: "pain that lasts beyond recovery", unit: "days" },
  conventionalCareDays: {
    words: "conventional care that stands in for an injection after surgery",
    unit: "days",
  },
  positiveBlockPercent: { words: "relief that makes a diagnostic block positive", unit: "%" },
  mdtDecisionDays: { words: "how long a decision of the MDT holds", unit: "days", protects: true },
  urgentDecisionDays: { words: "how long an urgent decision holds", unit: "days", protects: true },
  fastCordSignsDays: {
    words: "age of cord signs that are progressing in days",
    unit: "days",
    protects: true,
  },
  pregnancyFromAge: { words: "age from which one can be pregnant", unit: "years", protects: true },
  pregnancyToAge: { words: "age to which one can be pregnant", unit: "years", protects: true },
  notPregnantDays: { words: 'how long "not pregnant" holds', unit: "days", protects: true },
  pregnancyDays: { words: 'how long "pregnant" holds', unit: "days", protects: true },
} as const satisfies Readonly<Record<string, ParameterMeaning>>;

export type ParameterName = keyof typeof parameterNames;

export function getParameterMeaning(name: ParameterName): ParameterMeaning {
  return parameterNames[name];
}
