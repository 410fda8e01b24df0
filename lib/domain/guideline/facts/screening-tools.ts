import type { EvidenceOf } from "../../picture/evidence";
import { type NumberFact, numberFact } from "./fact";
import { readLatest } from "./find-evidence";
import { mapReading, type Range } from "./reading";

/** Totals of the questionnaires that ask what kind of pain it is, and who needs more than exercise. */
export const screeningToolFacts = {
  dn4: totalOf("dn4", "DN4", "Ask the questions of the DN4, and examine."),
  startBackTotal: totalOf("start-back-total", "STarT Back total", "Ask the STarT Back questions."),
  startBackPsych: totalOf(
    "start-back-psych",
    "STarT Back psychosocial score",
    "Record the psychosocial part of the STarT Back questions.",
  ),
} as const;

function totalOf(
  instrument: EvidenceOf<"questionnaire-score">["instrument"],
  name: string,
  ask: string,
): NumberFact {
  const missing = {
    fact: instrument.toUpperCase().replaceAll("-", "_"),
    words: ask,
    evidenceKind: "questionnaire-score",
  };
  return numberFact({
    words: name,
    unit: "points",
    scope: "patient",
    missing,
    read: (context) =>
      mapReading(
        readLatest(context, {
          kind: "questionnaire-score",
          where: (each) => each.instrument === instrument,
          value: ({ total }) => total,
          missing,
        }),
        (total): Range => ({ min: total, max: total }),
      ),
  });
}
