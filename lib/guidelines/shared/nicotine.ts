import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  is,
  isKnown,
  noOlderThan,
  not,
} from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { fusionPolicy } from "./sources";

/** Elective fusion waits until nicotine is cleared; an emergency waives it with every clock. */
export const nicotineCleared: Criterion = criterion({
  code: "NICOTINE_NOT_CLEARED",
  words: "The patient has been free of nicotine long enough before an elective fusion.",
  kind: "coverage",
  requires: any(
    is("neverSmoked", true),
    all(is("smokeFree", true), any(not(isKnown("smokeFreeDays")), atLeast("smokeFreeDays", 56))),
    all(atMost("cotinineNgPerMl", 10), noOlderThan({ kind: "laboratory", test: "cotinine" }, 42)),
  ),
  citation: fusionPolicy("elective fusion: nicotine (cotinine: EviCore CMM-611)"),
  verification: "V",
  interpretations: [
    "Eight weeks are 56 days, six weeks 42.",
    '"Smoke-free" without a date is taken at its word.',
    "The limit of cotinine is that of another payer, read in a secondary source.",
    "In trauma, tumour or infection the source waives it; here that is an urgent operation.",
  ],
  fixHint: "Help the patient to stop smoking, and record since when, or measure cotinine.",
});
