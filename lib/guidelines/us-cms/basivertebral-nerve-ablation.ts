import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, atLeast, is, not, oneOf, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { highmark } from "./implant-sources";

/** Long pain in spite of long care; an overlay may ask for more. */
export const painAndCare: Criterion = criterion({
  code: "CONS_BVN",
  words: "The back pain and the conservative care have lasted long enough.",
  kind: "coverage",
  requires: all(
    atLeast("painDurationDays", param("basivertebralPainDays")),
    atLeast("conventionalCareDays", param("basivertebralCareDays")),
  ),
  citation: highmark("pain and conservative care"),
  verification: "V",
  interpretations: [
    "Care is the longest single course of rehabilitation, exercise, psychological care or medicines; courses are not added up.",
  ],
  fixHint: "Continue conservative care, and record when pain and care began.",
});

export const basivertebralNerveAblation: TreatmentRules = {
  criteria: [
    criterion({
      code: "NOT_ENDPLATE_GENERATOR",
      words: "The pain comes from an endplate.",
      kind: "indication",
      whenNotMet: "not-indicated",
      requires: oneOf("generatorStructure", "endplate"),
      citation: highmark("vertebrogenic pain"),
      verification: "V",
      interpretations: ["Which structure the treatment is for follows decisions F45."],
      fixHint: "This is not for the pain recorded: treat its source.",
    }),
    painAndCare,
    criterion({
      code: "MODIC_NOT_1_2",
      words: "Imaging shows Modic type 1 or 2 changes.",
      kind: "coverage",
      requires: is("modicChange", true),
      citation: highmark("MRI"),
      verification: "V",
      fixHint: "Record the MRI: which endplates show which changes.",
    }),
    criterion({
      code: "LEVEL_OUTSIDE_L3_S1",
      words: "A changed endplate lies between L3 and S1.",
      kind: "coverage",
      requires: is("modicWithinL3ToS1", true),
      citation: highmark("levels"),
      verification: "V",
      fixHint: "Record the levels of the changes.",
    }),
    criterion({
      code: "SKELETALLY_MATURE",
      words: "The skeleton is mature.",
      kind: "coverage",
      strength: "advisory",
      whenNotMet: "caution",
      requires: atLeast("ageYears", 18),
      citation: highmark("skeletally mature"),
      verification: "M",
      interpretations: ["The source gives no age: an adult is ours."],
      fixHint: "Record the birth date, or whether growth is complete.",
    }),
    criterion({
      code: "EVIDENCE_LIMITED",
      words: "The patient is like those of the trials.",
      kind: "indication",
      strength: "advisory",
      whenNotMet: "caution",
      requires: all(
        not(is("knownStenosis", true)),
        is("herniationSeen", false),
        is("otherPathology", false),
      ),
      citation: highmark("exclusions of the trials"),
      verification: "V",
      interpretations: [
        "Stenosis, radiculopathy, protrusion and listhesis were excluded; they are read from imaging.",
        "The bodies of the Medicare determinations were not read (L39420, L39642, L39644); some payers deny it.",
      ],
      fixHint: "Weigh that the trials excluded what imaging shows.",
    }),
  ],
};
