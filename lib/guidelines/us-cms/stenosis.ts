import type { Citation, Verification } from "@/lib/domain/guideline/citation";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { oneOf } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";

/** Making room in a canal that is narrow. */
export function fromStenosis(citation: Citation, verification: Verification): Criterion {
  return criterion({
    code: "NOT_STENOSIS",
    words: "The pain comes from a narrowed canal.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("generatorStructure", "central-stenosis"),
    citation,
    verification,
    interpretations: ["The source of the pain is read from the concluded generator."],
    fixHint: "This is not for the pain recorded: treat its source.",
  });
}
