import type { Citation, Criterion } from "@/lib/domain/guideline/criterion";

type Defaults = "phase" | "whenNotMet" | "strength" | "interpretations";

/** A criterion with the defaults of decisions F43: decided on now, and not-yet when it is not met. */
export function criterion(
  given: Omit<Criterion, Defaults> & Partial<Pick<Criterion, Defaults>>,
): Criterion {
  return {
    phase: "decide",
    whenNotMet: "not-yet",
    strength: "hard-stop",
    interpretations: [],
    ...given,
  };
}

/** A decision of the clinic, binding here. */
export function decision(number: string): Citation {
  return {
    document: "Clinical decisions of the project",
    recommendation: number,
    url: undefined,
    checkedOn: undefined,
  };
}

/** A published source, by the name under which clinicians know it. */
export function source(document: string, recommendation: string, url?: string): Citation {
  return { document, recommendation, url, checkedOn: undefined };
}

const seedTitles = {
  "000": "Persistent Spinal Pain Syndrome: overview (seed document 000)",
  "001": "Failed back surgery syndrome, PSPS Type 2 (seed document 001)",
  "002": "Persistent Spinal Pain Syndrome: Type 1 vs Type 2 (seed document 002)",
  "003": "Interventional pain centre: failed back surgery (seed document 003)",
  "004": "Why does my back pain persist after surgery? (seed document 004)",
} as const;

/** A rule of the seed inventory, by its id, and the seed document that says it. */
export function seedRule(document: keyof typeof seedTitles, rule: string): Citation {
  return {
    document: seedTitles[document],
    recommendation: rule,
    url: undefined,
    checkedOn: undefined,
  };
}

/** Whether a citation names a seed document. */
export function isSeedRule({ document }: Citation): boolean {
  return Object.values<string>(seedTitles).includes(document);
}
