import { all, atLeast, type Expression, is, param } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";

const enoughContent: Expression = all(
  atLeast("endedModalities", param("careKinds")),
  atLeast("endedActiveCare", 1),
);

/**
 * Done once it had enough content and exercise goes on alongside: then nothing is left to start. While
 * nothing goes on it stays open, whatever was tried before (decisions, A4).
 */
export const conservativeCare: TreatmentRules = {
  completedWhen: all(enoughContent, is("rehabilitationGoesOn", true)),
  criteria: [
    criterion({
      code: "CONS_MIN_CONTENT",
      words: "Several kinds of care were given, one of them active exercise, each with its result.",
      kind: "local-policy",
      strength: "advisory",
      whenNotMet: "caution",
      requires: enoughContent,
      citation: decision("criteria.md 1.1, CONS_MIN_CONTENT (local, not published)"),
      verification: "M",
      interpretations: [
        "Exercise of every kind is one kind of care, and so are all medicines together.",
        "A result is a relief that was measured and an ending with a reason; starts, doses and attendance stand in the record.",
      ],
      fixHint: "Add another kind of care, and record the result of each.",
    }),
  ],
};
