import type { Criterion } from "@/lib/domain/guideline/criterion";
import { alwaysShow } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { lcdStimulators } from "../shared/sources";

/** Battery, malfunction, end of life: no new trial; an article that reads otherwise is said beside it. */
export const noNewTrial: Criterion = criterion({
  code: "REPLACEMENT_NO_NEW_TRIAL",
  words: "All sources agree that a replacement is covered.",
  kind: "coverage",
  whenNotMet: "caution",
  requires: alwaysShow(
    "L36204 covers a replacement without a new trial; its article A57792 speaks of one stimulator in a lifetime.",
  ),
  citation: lcdStimulators("replacement (A57792, version 12, differs)"),
  verification: "V",
  interpretations: ["Allowed with a warning until the two are reconciled (criteria 7, row 16)."],
  fixHint: "Ask the payer beforehand whether the replacement is covered.",
});
