import type { CareId } from "@/lib/domain/catalogue/care";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  latestGiven,
  not,
  param,
} from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { lcdSacroiliac } from "./injection-sources";
import { confirmedByBlock, sacroiliacPain } from "./sacroiliac-pain";

const injections: readonly CareId[] = ["sacroiliac-joint-injection"];

const again = criterion({
  code: "SIJ_THER",
  words: "The year leaves room for an injection, and the last one helped enough and long enough.",
  kind: "coverage",
  requires: all(
    not(
      atLeast(
        countGiven({
          treatments: injections,
          scope: "region",
          withinDays: param("sacroiliacYearDays"),
        }),
        param("sacroiliacInjectionCap"),
      ),
    ),
    any(
      atMost(countGiven({ treatments: injections, scope: "problem" }), 0),
      all(
        atLeast(latestGiven(injections, "relief-days", "problem"), param("sacroiliacRepeatDays")),
        any(
          atLeast(
            latestGiven(injections, "relief-percent", "problem"),
            param("sacroiliacRepeatPercent"),
          ),
          atLeast(
            latestGiven(injections, "adl-gain-percent", "problem"),
            param("sacroiliacRepeatPercent"),
          ),
        ),
      ),
    ),
  ),
  citation: lcdSacroiliac("repeat therapeutic injections and sessions per twelve months"),
  verification: "V2",
  interpretations: [
    "The latest injection is read; an older one stands in for none.",
    "How long it helped is read for pain and activities alike.",
  ],
  fixHint: "Record what the last injection did, and for how long.",
});

/** The therapeutic injection, after a block has confirmed the joint. */
export const sacroiliacJointInjection: TreatmentRules = {
  criteria: [...sacroiliacPain, confirmedByBlock, again],
};
