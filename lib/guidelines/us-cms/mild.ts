import { is } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { ncdDecompression } from "./implant-sources";
import { fromStenosis } from "./stenosis";

/** Covered only within an approved study. */
export const mild: TreatmentRules = {
  criteria: [
    fromStenosis(ncdDecompression("lumbar spinal stenosis"), "V"),
    criterion({
      code: "NCD_CED_STUDY_REQUIRED",
      words: "The patient is enrolled in a study that Medicare has approved.",
      kind: "coverage",
      requires: is("studyEnrolled", true),
      citation: ncdDecompression("coverage with evidence development, since 2014-01-09"),
      verification: "V",
      fixHint: "Find out whether an approved study is open to the patient.",
    }),
  ],
};
