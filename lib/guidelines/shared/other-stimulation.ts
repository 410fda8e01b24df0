import type { Criterion } from "@/lib/domain/guideline/criterion";
import { alwaysShow } from "@/lib/domain/guideline/expression";
import { criterion, decision, source } from "../criterion-of";

/** Stimulation of the dorsal root ganglion: one trial, no sham. */
export const ganglionEvidence: Criterion = criterion({
  code: "EVIDENCE_LIMITED",
  words: "The evidence is strong.",
  kind: "indication",
  whenNotMet: "caution",
  requires: alwaysShow(
    "In complex regional pain and causalgia 81 % against 56 % responded (ACCURATE); no sham was used.",
  ),
  citation: source("ACCURATE, Pain 2017", "responders, dorsal root ganglion against cord"),
  verification: "V2",
  interpretations: ["Read in a secondary source. Criteria for other pain are not assessed here."],
  fixHint: "Say so when you discuss it.",
});

export const peripheralEvidence: Criterion = criterion({
  code: "EVIDENCE_LIMITED",
  words: "The evidence for this treatment has been assessed.",
  kind: "indication",
  whenNotMet: "caution",
  requires: alwaysShow("Evidence and indications of this treatment are not assessed here."),
  citation: decision("F51"),
  verification: "V",
  fixHint: "Say so when you discuss it.",
});
