import { is, not, oneOf } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, seedRule } from "../criterion-of";

/** Always open: it comes first, and goes on alongside every later step, red flag or not. */
export const conservativeCare: TreatmentRules = {
  criteria: [
    criterion({
      code: "OPIOIDS_LAST",
      words: "No opioid is taken.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("takesOpioid", false),
      citation: seedRule("003", "r-opioids-last"),
      verification: "V",
      interpretations: [
        "No new long-term opioid is proposed; existing use is reviewed, never stopped at once (decisions A8).",
      ],
      fixHint:
        "Review the opioid together: who prescribes, what it helps, and an agreed, gradual plan.",
    }),
    criterion({
      code: "GOAL_NOT_RECORDED",
      words: "The patient's own goal is on record.",
      kind: "documentation",
      strength: "advisory",
      whenNotMet: "caution",
      requires: is("goalOnRecord", true),
      citation: seedRule("002", "r-multimodal"),
      verification: "V",
      fixHint: "Ask what the patient wants to be able to do.",
    }),
    criterion({
      code: "GENERIC_EXERCISE_ONLY",
      words: "Rehabilitation is aimed at this patient's spine.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      requires: not(oneOf("targetedRehabilitation", "never")),
      citation: seedRule("002", "r-generic-exercise-insufficient"),
      verification: "V",
      fixHint: "Arrange targeted rehabilitation, beyond a generic exercise programme.",
    }),
  ],
};
