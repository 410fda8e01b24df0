import { atLeast, atMost, is, param, planned } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { spacerMaker } from "./implant-sources";
import { fromStenosis } from "./stenosis";

/** What the maker asks for; no payer's criterion was read. */
export const interspinousSpacer: TreatmentRules = {
  criteria: [
    fromStenosis(spacerMaker("stenosis, with or without a low-grade slip"), "V"),
    criterion({
      code: "ISS_NO_FLEXION_RELIEF",
      words: "The pain of walking or standing eases when bending forward.",
      kind: "indication",
      requires: is("relievedInFlexion", true),
      citation: spacerMaker("claudication relieved in flexion"),
      verification: "V",
      fixHint: "Ask, and see, whether the pain eases when bending forward.",
    }),
    criterion({
      code: "CONS_ISS",
      words: "Conservative care has lasted long enough.",
      kind: "indication",
      requires: atLeast("conventionalCareDays", param("spacerCareDays")),
      citation: spacerMaker("conservative care"),
      verification: "V",
      interpretations: [
        "Care is the longest single course of rehabilitation, exercise, psychological care or medicines.",
      ],
      fixHint: "Continue conservative care, and record its dates.",
    }),
    criterion({
      code: "ISS_LEVELS_GT_2",
      words: "No more adjacent levels are planned than the device is for.",
      kind: "indication",
      phase: "book",
      requires: atMost(planned("interspinous-spacer", "level-count"), param("spacerLevels")),
      citation: spacerMaker("levels"),
      verification: "V",
      fixHint: "Plan fewer levels, or another operation.",
    }),
  ],
};
