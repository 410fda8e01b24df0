import type { Criterion } from "@/lib/domain/guideline/criterion";
import { is } from "@/lib/domain/guideline/expression";
import { criterion, source } from "../criterion-of";

/** Diathermy heats the leads of a stimulator (decisions, F43). */
export const noDiathermy: Criterion = criterion({
  code: "DIATHERMY_ABSOLUTE",
  words: "No need for therapeutic diathermy is on record.",
  kind: "safety",
  whenNotMet: "contraindicated",
  requires: is("diathermyNeeded", false),
  citation: source("Neuromodulation Foundation practice parameters", "absolute contraindications"),
  verification: "V",
  fixHint: "Ask whether diathermy can be done without for good, and record it as over.",
});
