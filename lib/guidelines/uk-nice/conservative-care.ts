import {
  any,
  atLeast,
  countGiven,
  is,
  isKnown,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { lumbarPain } from "./shared";
import { lumbarOnly, ng59 } from "./sources";

const advice = { kind: "indication", strength: "advisory", whenNotMet: "caution" } as const;

/** Always open. What NG59 says of it is shown, and denies nothing. */
export const conservativeCare: TreatmentRules = {
  criteria: [
    criterion({
      ...advice,
      code: "STRAT",
      words: "A risk tool such as STarT Back was used.",
      appliesWhen: oneOf("pspsType", "type-1"),
      requires: isKnown("startBackTotal"),
      citation: ng59("1.1.2-1.1.3"),
      verification: "V",
      interpretations: [
        "Asked of the never-operated: it is no tool for pain after surgery in a specialist clinic (decisions B30).",
        lumbarOnly,
      ],
      fixHint: "Ask the questions of a risk tool, and match the care to the answer.",
    }),
    criterion({
      ...advice,
      code: "OFFER_COMBINED_PHYS_PSYCH",
      confidential: true,
      words: "A combined physical and psychological programme was offered.",
      appliesWhen: any(
        atLeast("startBackPsych", param("startBackPsychHigh")),
        is("careNotEnough", true),
      ),
      requires: atLeast(
        countGiven({
          treatments: [
            "pain-management-programme",
            "behavioural-medicine-mdt-rehab",
            "cognitive-behavioural-rehabilitation",
          ],
          scope: "problem",
        }),
        1,
      ),
      citation: ng59("1.2"),
      verification: "V2",
      interpretations: ["A pain management programme is read as such a programme."],
      fixHint: "Offer a programme that joins physical and psychological care.",
    }),
    criterion({
      ...advice,
      code: "NICE_DO_NOT_OFFER",
      words: "No care goes on that the guideline does not offer.",
      appliesWhen: lumbarPain,
      requires: is("notOfferedCareGoesOn", false),
      citation: ng59("1.2"),
      verification: "V2",
      interpretations: [
        "Acupuncture, TENS, therapeutic ultrasound, belts and braces, where they are on record as going on; traction is looked for in the words of the plan.",
        "Ultrasound, PENS, interferential current and rocker shoes are unverified.",
        lumbarOnly,
      ],
      fixHint: "Offer exercise, manual therapy within a package, or psychological care instead.",
    }),
  ],
};
