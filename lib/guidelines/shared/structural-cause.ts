import type { Criterion } from "@/lib/domain/guideline/criterion";
import { any, atLeast, levelsMatch, not, oneOf } from "@/lib/domain/guideline/expression";
import { generatorPlace, imagingPlace } from "@/lib/domain/guideline/place-term";
import { criterion, decision, source } from "../criterion-of";
import { neuromodulationFoundation } from "./sources";

const revisionSources = source(
  "Seed documents 001 and 003; Neuromodulation Foundation; Credence MP-517",
  "a clear correctable cause",
);

/**
 * Surgery needs a clear structural cause that imaging shows, that fits the pain, and that a named surgeon
 * judges correctable.
 */
export const structuralCause: readonly Criterion[] = [
  criterion({
    code: "NO_STRUCTURAL_CAUSE",
    words: "There is a clear structural cause, judged correctable.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("structuralCause", "yes", "undecided"),
    citation: revisionSources,
    verification: "V",
    interpretations: ["A surgeon who has not decided leaves it open; see the surgeon's review."],
    fixHint: "Without a correctable cause another operation is not the answer.",
  }),
  criterion({
    code: "SURGEON_REVIEW_MISSING",
    words: "A spinal surgeon, by name, judges the cause correctable and offers the operation.",
    kind: "indication",
    requires: oneOf("surgery", "offered"),
    citation: revisionSources,
    verification: "V",
    interpretations: ["Judged correctable is read as: offered by a named surgeon."],
    fixHint: "Ask a spinal surgeon, by name.",
  }),
  criterion({
    code: "IMAGING_MISSING",
    words: "Imaging shows a cause that fits the pain.",
    kind: "indication",
    requires: oneOf("structuralFinding", "yes"),
    citation: revisionSources,
    verification: "V",
    interpretations: ["Whether it fits symptoms, level and side is said beside the finding."],
    fixHint: "Record imaging, and whether it fits the pain.",
  }),
  criterion({
    code: "IMAGING_CONCORDANT",
    words: "The levels and the side on imaging are those of the pain.",
    kind: "indication",
    strength: "advisory",
    whenNotMet: "caution",
    requires: levelsMatch(generatorPlace, imagingPlace()),
    citation: source("General knowledge", "imaging before spinal surgery"),
    verification: "M",
    interpretations: [
      "CT for a fusion or for hardware, flexion-extension views for motion, CRP and ESR where infection is possible: unverified, and not asked for one by one.",
    ],
    fixHint: "Compare level and side on imaging with the pain, and record both.",
  }),
];

/** Not for a first operation: that is index surgery (decisions, B20 and F43). */
export const operatedBefore: Criterion = criterion({
  code: "NO_PRIOR_SURGERY",
  words: "The spine has been operated on before.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: oneOf("pspsType", "type-2"),
  citation: decision("B20, F43"),
  verification: "V",
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

/** Each further operation helps less often: said from the third on. */
export const manyOperations: Criterion = criterion({
  code: "PRIOR_SURGERY_COUNT_3",
  words: "The spine has not been operated on many times.",
  kind: "indication",
  strength: "advisory",
  whenNotMet: "caution",
  requires: not(atLeast("spinalOperations", 3)),
  citation: source("Review of repeated spinal surgery (Waddell)", "falling success"),
  verification: "M",
  interpretations: ["That success falls is checked; how far it falls is not."],
  fixHint: "Say what another operation can be expected to do after so many.",
});

/** A cause that surgery corrects goes before stimulation. */
export const correctableCauseFirst: Criterion = criterion({
  code: "CORRECTABLE_CAUSE_FIRST",
  words: "A spinal surgeon sees no cause that another operation should correct first.",
  kind: "indication",
  requires: any(
    oneOf("structuralCause", "no"),
    oneOf("surgery", "unlikely-to-help", "too-risky", "not-offered"),
  ),
  citation: neuromodulationFoundation("compression or instability that surgery can correct"),
  verification: "V",
  interpretations: ["It is the opinion of a surgeon, by name."],
  fixHint: "Ask a spinal surgeon, by name. A correctable cause is corrected first.",
});
