import { alwaysShow } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, source } from "../criterion-of";
import { confirmedByBlock, sacroiliacPain } from "./sacroiliac-pain";

/** A matter of coverage and never a contraindication (criteria.md section 7, conflict 6). */
const notCovered = criterion({
  code: "SIJ_RFA_NOT_COVERED",
  words: "Medicare covers ablation of the nerves of the sacroiliac joint.",
  kind: "coverage",
  requires: alwaysShow("It is not covered; a society of pain physicians objected in 2023."),
  citation: source(
    "CMS LCD L39462, L39455 and L39402, as read in a bulletin of the AAPM on L39383",
    "ablation of lateral branches is not covered",
    "https://painmed.org/update-on-lcd-for-sacroiliac-injections-procedures",
  ),
  verification: "V",
  interpretations: ["It is in clinical use: not covered does not mean that it would not help."],
  fixHint: "Ask the payer, or plan another treatment of the joint.",
});

/** Heat treatment of the nerves of the sacroiliac joint. */
export const sacroiliacRfa: TreatmentRules = {
  criteria: [...sacroiliacPain, confirmedByBlock, notCovered],
};
