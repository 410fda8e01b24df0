import { getCare } from "../catalogue/care";
import type { Evidence, EvidenceOf } from "./evidence";

/** Questionnaires about mood, fear and worry. */
const ofTheMind: readonly EvidenceOf<"questionnaire-score">["instrument"][] = [
  "phq-9",
  "phq-9-item-9",
  "phq-8",
  "phq-2",
  "gad-7",
  "pcs",
  "tsk-11",
  "tsk-17",
  "start-back-psych",
];

/**
 * Psychology, psychological treatment, substance use and self-harm: discussed by the team, never
 * projected, copied or printed by default (decisions, B22 and D36).
 */
export function isConfidential(evidence: Evidence): boolean {
  switch (evidence.kind) {
    case "psychological-evaluation":
      return true;
    case "treatment-given":
      return getCare(evidence.treatment).countsAs === "psychological";
    case "questionnaire-score":
      return ofTheMind.includes(evidence.instrument);
    case "condition":
      return (
        evidence.condition === "substance-use-disorder" ||
        evidence.condition === "overdose" ||
        evidence.condition === "major-psychiatric"
      );
    case "readiness":
    case "history-asked":
      return evidence.about === "substance-use";
    default:
      return false;
  }
}
