import type { Criterion } from "@/lib/domain/guideline/criterion";
import { any, oneOf } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision, seedRule } from "../criterion-of";
import { conservativeFirst, mdtDecided } from "./shared";

/** Surgery needs a clear structural cause, seen on imaging, that a named surgeon judges correctable. */
export const structuralCause: readonly Criterion[] = [
  criterion({
    code: "NO_STRUCTURAL_CAUSE",
    words: "There is a clear structural cause, judged correctable.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("structuralCause", "yes", "undecided"),
    citation: seedRule("003", "r-revision-structural"),
    verification: "V",
    interpretations: ["A surgeon who has not decided leaves it open; see the surgeon's review."],
    fixHint: "Without a correctable cause another operation is not the answer.",
  }),
  criterion({
    code: "SURGEON_REVIEW_MISSING",
    words: "A spinal surgeon, by name, judges the cause correctable and offers the operation.",
    kind: "indication",
    requires: oneOf("surgery", "offered"),
    citation: seedRule("001", "r-revision-structural"),
    verification: "V",
    interpretations: ["Deemed correctable is read as: offered by a named surgeon."],
    fixHint: "Ask a spinal surgeon, by name.",
  }),
  criterion({
    code: "IMAGING_MISSING",
    words: "Imaging for surgical planning shows a cause that fits the pain.",
    kind: "indication",
    requires: oneOf("structuralFinding", "yes"),
    citation: seedRule("000", "r-imaging-selective"),
    verification: "V",
    interpretations: ["Imaging alone does not decide: it has to fit symptoms, level and side."],
    fixHint: "Record imaging, and whether it fits the pain.",
  }),
];

/** Not for a first operation: that is index surgery (decisions, B20). */
const operatedBefore = criterion({
  code: "NO_PRIOR_SURGERY",
  words: "The spine has been operated on before.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: oneOf("pspsType", "type-2"),
  citation: seedRule("000", "r-type-from-surgery"),
  verification: "V",
  interpretations: ["Without an earlier operation it is index surgery (decisions B20, F43)."],
  fixHint: "A first operation is planned as index surgery.",
});

/** The first operation needs a spine that was never operated on (decisions, B20). */
export const neverOperated: Criterion = criterion({
  code: "PRIOR_SURGERY_IS_REVISION",
  words: "The spine has never been operated on.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: oneOf("pspsType", "type-1"),
  citation: decision("B20"),
  verification: "V",
  fixHint: "After an earlier operation it is planned as revision surgery.",
});

/** Surgery is for what did not respond to conservative care. */
export const conservativeBeforeSurgery: readonly Criterion[] = conservativeFirst.map((each) => ({
  ...each,
  citation: seedRule("000", "r-surgery-after-conservative"),
}));

/** Psychology is assessed before elective surgery; a missing evaluation is said, and denies nothing. */
const psychologyAdvised = criterion({
  code: "NO_PSYCH",
  confidential: true,
  words: "A psychological evaluation is on record.",
  kind: "indication",
  strength: "advisory",
  whenNotMet: "caution",
  requires: any(
    oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
    oneOf("psychologicalEvaluation", "help-first", "advises-against"),
  ),
  citation: seedRule("000", "r-psych"),
  verification: "V",
  fixHint: "Arrange a psychological evaluation.",
});

export const revisionSurgery: TreatmentRules = {
  criteria: [
    operatedBefore,
    ...structuralCause,
    ...conservativeBeforeSurgery,
    psychologyAdvised,
    mdtDecided("revision-surgery"),
  ],
};
