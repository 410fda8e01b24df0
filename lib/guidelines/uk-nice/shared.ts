import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, type Expression, is, isKnown, oneOf } from "@/lib/domain/guideline/expression";
import type { ChoiceOf } from "@/lib/domain/guideline/facts/registry";
import { criterion, decision, seedRule } from "../criterion-of";
import { lumbarOnly, ng59 } from "./sources";

/** Pain of the back or leg: where NG59 and the list of limited injections speak. */
export const lumbarPain: Expression = oneOf("painRegion", "back", "leg");

/** Only an enrolment on record makes an exception: nobody having asked makes none. */
export const enrolled: Expression = all(isKnown("studyEnrolled"), is("studyEnrolled", true));

/** A treatment for one source of pain is not for another (decisions, F45). */
export function onlyFor(
  code: string,
  words: string,
  ...structures: readonly ChoiceOf<"generatorStructure">[]
): Criterion {
  return criterion({
    code,
    words,
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("generatorStructure", ...structures),
    citation: decision("F43, F45"),
    verification: "V",
    interpretations: ["Which source of pain a treatment is for follows decisions F45."],
    fixHint: "This is not for the pain recorded: treat its source.",
  });
}

/** Rehabilitation, exercise, manual or psychological care or medicines that were not enough. */
const careFailed: Expression = any(
  is("careNotEnough", true),
  oneOf("targetedRehabilitation", "behind"),
);

const countsAs = [
  "A generic exercise programme counts: NG59 offers group exercise (decisions B21).",
  "Every reason but effective and did-not-attend counts for rehabilitation, declined included (decisions B15).",
  "Procedures never count as care without surgery.",
];

/** Where NICE itself asks that care without surgery has failed. */
export const careWithoutSurgeryFailed: Criterion = criterion({
  code: "CONS_NOT_EXHAUSTED",
  words: "Care without surgery or procedures has not been enough.",
  kind: "indication",
  requires: careFailed,
  citation: ng59("1.3"),
  verification: "V2",
  interpretations: [...countsAs, lumbarOnly],
  fixHint: "Offer care without procedures, and record how it ended and why.",
});

/** Where only the seeds ask for it: said, and denying nothing. */
export const careFirstAdvised: Criterion = criterion({
  ...careWithoutSurgeryFailed,
  strength: "advisory",
  whenNotMet: "caution",
  citation: seedRule("001", "r-conservative-first"),
  verification: "V",
  interpretations: countsAs,
});

/** No document of the United Kingdom that was read says for whom a treatment is (decisions, F51). */
export function notAssessed(treatment: string): Criterion {
  return criterion({
    code: "EVIDENCE_LIMITED",
    words: `A source of the United Kingdom that was read says for whom this is: ${treatment}.`,
    kind: "documentation",
    whenNotMet: "caution",
    requires: { op: "constant", value: false, words: "Indications are not assessed here." },
    citation: decision("F51"),
    verification: "V",
    interpretations: ["Not assessed is no finding for it or against it."],
    fixHint: "Say so when you discuss it, and look for local policy.",
  });
}
