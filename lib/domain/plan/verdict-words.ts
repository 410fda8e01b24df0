import type { Verdict } from "../guideline/verdict";
import { formatClinical } from "../shared/plain-date";
import { toVerdictName } from "./verdict-name";

/** The verdict as clinicians read it, with the day when time alone opens it. What is open needs no day. */
export function toVerdictWords(verdict: Pick<Verdict, "word" | "notYetKind" | "earliest">): string {
  const { word, earliest } = verdict;
  const name = toVerdictName(verdict);
  if (word !== "not-yet" || earliest === undefined) return name;
  return `${name}, not before ${formatClinical(earliest)}`;
}
