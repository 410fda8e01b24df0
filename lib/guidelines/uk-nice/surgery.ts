import type { Criterion } from "@/lib/domain/guideline/criterion";
import { all, any, is, not, oneOf } from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { careWithoutSurgeryFailed, enrolled, lumbarPain } from "./shared";
import { lumbarOnly, ng59 } from "./sources";

const unstable = any(
  oneOf("generatorStructure", "instability-or-non-union"),
  is("instabilitySeen", true),
);

/** Fusion for low back pain belongs in trials; a spine that does not hold is another matter (F43). */
export const noFusionOutsideTrial: Criterion = criterion({
  code: "NICE_NO_FUSION_OUTSIDE_TRIAL",
  words: "It is no fusion or disc replacement for low back pain.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: unstable,
  appliesWhen: all(
    oneOf("painRegion", "back"),
    not(oneOf("generatorStructure", "nerve-root", "central-stenosis", "vertebral-fracture")),
  ),
  exceptions: [
    {
      code: "STUDY_ENROLLED",
      words: "The patient is enrolled in a randomised trial.",
      when: enrolled,
      citation: ng59("1.3"),
      verification: "V2",
    },
  ],
  citation: ng59("1.3"),
  verification: "V2",
  interpretations: [
    "Back pain that no compressed nerve or fracture explains would be operated on by fusion or disc replacement.",
    "Non-union, failed hardware and instability are no such pain (decisions F43).",
    lumbarOnly,
  ],
  fixHint: "Without instability or non-union another fusion is not the answer, outside a trial.",
});

/** Decompression is considered for sciatica when other care failed and imaging fits. */
export const decompressionForSciatica: Criterion = criterion({
  ...careWithoutSurgeryFailed,
  code: "NICE_DECOMPRESSION",
  words: "For sciatica, care without surgery has not been enough.",
  appliesWhen: all(lumbarPain, oneOf("generatorStructure", "nerve-root")),
  citation: ng59("1.3"),
  verification: "V2",
  interpretations: [
    ...careWithoutSurgeryFailed.interpretations,
    "That imaging fits is a criterion of its own.",
    "Weight, smoking and distress are no reason not to refer (unverified).",
  ],
});
