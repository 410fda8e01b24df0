import type { EvidenceUsed, MissingFact } from "../guideline/evidence-used";
import { toUniqueFacts } from "../guideline/judge-criterion";
import { allOf, anyOf, type Kleene } from "../guideline/kleene";
import type { ListedMedicine } from "./listed-medicine";

/** What a condition came to: its truth, and what made or keeps it so. */
export type Judged = {
  readonly truth: Kleene;
  readonly medicines: readonly ListedMedicine[];
  readonly evidence: readonly EvidenceUsed[];
  readonly missing: readonly MissingFact[];
  /** The figures that decided: `1800>1400`. */
  readonly detail?: string;
};

export const notMet: Judged = { truth: "not-met", medicines: [], evidence: [], missing: [] };

/** All parts: one that is not met settles it, and then nothing is asked for. */
export function judgeAll(parts: readonly Judged[]): Judged {
  const truth = allOf(parts.map((part) => part.truth));
  return truth === "not-met" ? notMet : combine(truth, parts);
}

/** Any part: those that are met make it so; where none is, those that are unknown keep it open. */
export function judgeAny(parts: readonly Judged[]): Judged {
  const truth = anyOf(parts.map((part) => part.truth));
  return combine(
    truth,
    parts.filter((part) => part.truth === truth && truth !== "not-met"),
  );
}

function combine(truth: Kleene, parts: readonly Judged[]): Judged {
  const detail = parts.find((part) => part.detail !== undefined)?.detail;
  return {
    truth,
    medicines: [...new Set(parts.flatMap(({ medicines }) => medicines))],
    evidence: [...new Set(parts.flatMap(({ evidence }) => evidence))],
    missing: truth === "unknown" ? toUniqueFacts(parts.flatMap(({ missing }) => missing)) : [],
    ...(detail === undefined ? {} : { detail }),
  };
}
