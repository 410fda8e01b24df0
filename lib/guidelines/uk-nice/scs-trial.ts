import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  decidedByMdt,
  isKnown,
  not,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision, source } from "../criterion-of";
import { deviceCheckedFirst } from "../shared/device-steps";
import { canalSeen, stimulationCautions } from "../shared/stimulation-cautions";
import { correctableCauseFirst } from "../shared/structural-cause";
import { neuropathicPain } from "./neuropathic-pain";
import { ta159 } from "./sources";

/** Only an observational scale is on record: no VAS, and no NRS that stands in for one. */
const onlyObserved = all(not(isKnown("painVasMm")), isKnown("observedPain"));

const intensity: readonly Criterion[] = [
  criterion({
    code: "VAS_LT_50",
    words: "The pain is severe enough on the visual analogue scale.",
    kind: "indication",
    requires: any(
      atLeast("painVasMm", param("scsPainVasMm")),
      all(onlyObserved, oneOf("observedPain", "severe")),
    ),
    citation: ta159("1.1"),
    verification: "V",
    interpretations: [
      "Ten times the NRS stands in only where no VAS is recorded (decisions F49).",
      'Where no numeric scale is recorded, "severe" on an observational scale stands in; the MDT weighs it (TA159 1.4).',
    ],
    fixHint: "Ask for a pain score for this pain, on a visual analogue scale where possible.",
  }),
  criterion({
    code: "TA159_EQUALITY",
    words: "The pain was measured on the scale that the guidance names.",
    kind: "indication",
    strength: "needs-mdt",
    whenNotMet: "caution",
    requires: not(onlyObserved),
    citation: ta159("1.4-1.5"),
    verification: "V",
    interpretations: [
      "The test of pain is adapted to disability and language; who cannot use a scale is not left out.",
      "Between systems that suit equally, the least costly.",
    ],
    fixHint: "The MDT weighs pain that was measured another way, and says so.",
  }),
];

/** TA159 does not name psychology; societies and centres do. It is shown, and the MDT weighs it. */
const psychology: readonly Criterion[] = [
  criterion({
    code: "NO_PSYCH",
    confidential: true,
    words: "A psychological evaluation is on record.",
    kind: "indication",
    strength: "advisory",
    whenNotMet: "caution",
    requires: isKnown("psychologicalEvaluation"),
    citation: source("British Pain Society and SBNS, spinal cord stimulation, 2009", "composition"),
    verification: "M",
    interpretations: [
      "TA159 does not name psychology; only the front matter of the source was read.",
    ],
    fixHint: "Arrange a psychological evaluation.",
  }),
  criterion({
    code: "PSYCH_NOT_CLEARED",
    confidential: true,
    words: "The psychologist has not advised help first, or against.",
    kind: "indication",
    strength: "needs-mdt",
    whenNotMet: "caution",
    requires: not(oneOf("psychologicalEvaluation", "help-first", "advises-against")),
    appliesWhen: isKnown("psychologicalEvaluation"),
    citation: decision("B22"),
    verification: "V",
    fixHint: "Give the help that the psychologist names first, then review.",
  }),
];

/** The consensus stands as advice in this country; the psychologist's word is a criterion of its own. */
const cautions = stimulationCautions.filter(
  ({ code }) => code !== "PSYCHOSOCIAL_SEVERE_OPTIMISE_FIRST",
);

/** What trial and implant share. */
export const scsConditions: readonly Criterion[] = [
  ...neuropathicPain,
  correctableCauseFirst,
  ...psychology,
  ...cautions,
  canalSeen,
];

export const scsTrial: TreatmentRules = {
  criteria: [
    ...scsConditions,
    ...intensity,
    deviceCheckedFirst,
    criterion({
      code: "NO_MDT",
      words: "An MDT experienced in chronic pain and stimulation has decided to go ahead.",
      kind: "documentation",
      strength: "needs-mdt",
      requires: decidedByMdt("scs-trial"),
      citation: ta159("1.3"),
      verification: "V",
      interpretations: [
        "A decision about the case as a whole counts.",
        "A decision counts until the day it is valid to.",
      ],
      fixHint: "Bring the case to the MDT.",
    }),
  ],
};
