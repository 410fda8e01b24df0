import type { Criterion } from "@/lib/domain/guideline/criterion";
import { any, is, oneOf, plannedIs } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { pacc } from "./sources";
import { glucoseOptimised } from "./stimulation-cautions";

/** What the Polyanalgesic Consensus Conference asks before a pump. */
export const beforePump: readonly Criterion[] = [
  criterion({
    code: "NO_PSYCH",
    confidential: true,
    words: "A psychological evaluation is on record.",
    kind: "indication",
    requires: any(
      oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
      oneOf("psychologicalEvaluation", "help-first", "advises-against"),
    ),
    citation: pacc("consensus point 1, grade B"),
    verification: "V",
    fixHint: "Arrange a psychological evaluation.",
  }),
  criterion({
    code: "PSYCH_NOT_CLEARED",
    confidential: true,
    words: "The psychologist supports going ahead, with or without support.",
    kind: "indication",
    requires: oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
    citation: pacc("consensus point 1, grade B"),
    verification: "V",
    interpretations: ["An evaluation that is asked for is read as one that supports the pump."],
    fixHint: "Give the help that the psychologist names first, then review.",
  }),
  criterion({
    code: "OPIOID_REDUCTION_NOT_ATTEMPTED",
    words: "Where an opioid is taken, a gradual reduction has been tried.",
    kind: "indication",
    strength: "needs-mdt",
    requires: is("opioidReductionTried", true),
    appliesWhen: is("takesOpioid", true),
    citation: pacc("consensus point 2"),
    verification: "V",
    interpretations: [
      "Agreed, gradual, never at once (decisions A8). What counts is that it was tried.",
    ],
    fixHint: "Agree on a gradual reduction with whoever prescribes; never stop an opioid at once.",
  }),
  {
    ...glucoseOptimised,
    citation: pacc("consensus point 4: optimise health"),
    interpretations: [
      ...glucoseOptimised.interpretations,
      "Of health in general only diabetes is asked about here.",
    ],
  },
  criterion({
    code: "ITDD_TRIAL_NOT_INPATIENT",
    words: "A trial with a catheter is planned in hospital.",
    kind: "indication",
    phase: "book",
    requires: plannedIs("intrathecal-drug-delivery", "site", "hospital"),
    citation: pacc("consensus point 7"),
    verification: "V",
    interpretations: ["Inpatient is read as: booked in a hospital."],
    fixHint: "Book the trial of the catheter in hospital.",
  }),
];
