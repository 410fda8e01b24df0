import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  is,
  noOlderThan,
  not,
  param,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { evicoreFusion } from "./injection-sources";
import { confirmedByBlock, enoughTests, positiveBlocks, sacroiliacSource } from "./sacroiliac-pain";

const forFusion: readonly Criterion[] = [
  {
    ...sacroiliacSource,
    citation: evicoreFusion("other causes excluded"),
  },
  {
    ...enoughTests,
    words: "Enough provocation tests and the Fortin finger test are positive.",
    requires: all(atLeast("sacroiliacTests", param("sacroiliacTests")), is("fortinPositive", true)),
    citation: evicoreFusion("provocation tests and Fortin finger test"),
    interpretations: ["The Fortin finger is asked beside the tests and counts for none of them."],
  },
  {
    ...confirmedByBlock,
    words: "Enough guided diagnostic blocks each took away enough of the pain.",
    requires: atLeast(positiveBlocks, param("sacroiliacFusionBlocks")),
    citation: evicoreFusion("diagnostic blocks"),
    interpretations: [
      ...confirmedByBlock.interpretations,
      "That a block was guided is taken from its report; it has no entry of its own.",
    ],
  },
  criterion({
    code: "CONS_SIF",
    words: "Conservative care was long enough, with physiotherapy and an injection into the joint.",
    kind: "coverage",
    requires: all(
      atLeast("conservativeCareDays", param("sacroiliacFusionCareDays")),
      atLeast(
        countGiven({
          treatments: [
            "physical-therapy",
            "targeted-spinal-rehabilitation",
            "core-stabilisation",
            "load-tolerance-retraining",
          ],
          scope: "patient",
        }),
        1,
      ),
      atLeast(countGiven({ treatments: ["sacroiliac-joint-injection"], scope: "problem" }), 1),
    ),
    citation: evicoreFusion("conservative care"),
    verification: "V2",
    interpretations: [
      "The longest single course counts; courses are not added up.",
      "Physiotherapy on record is taken to have been supervised.",
    ],
    fixHint: "Complete conservative care with physiotherapy and an injection into the joint.",
  }),
  criterion({
    code: "IMAGING_MISSING",
    words: "Imaging is recent.",
    kind: "coverage",
    requires: noOlderThan("imaging", param("sacroiliacFusionImagingDays")),
    citation: evicoreFusion("imaging"),
    verification: "V2",
    interpretations: ["What the imaging should show of pelvis and spine is not asked further."],
    fixHint: "Take imaging of pelvis and lumbar spine anew.",
  }),
  criterion({
    code: "NICOTINE_NOT_CLEARED",
    words: "The patient has never smoked, or cotinine shows that smoking has stopped.",
    kind: "coverage",
    requires: any(is("neverSmoked", true), atMost("cotinineNgPerMl", param("cotinineNgPerMl"))),
    citation: evicoreFusion("nicotine"),
    verification: "V2",
    fixHint: "Help the patient to stop smoking, and measure cotinine then.",
  }),
];

/** Facts of the booking that the payer names and criteria.md gives no code of their own. */
const booking = criterion({
  code: "SIF_IMPLANT_AND_SIDE",
  words: "A transfixing implant is planned, on one side.",
  kind: "coverage",
  phase: "book",
  requires: all(
    plannedIs("sacroiliac-joint-fusion", "approach", "transfixing"),
    not(plannedIs("sacroiliac-joint-fusion", "side", "both")),
  ),
  citation: evicoreFusion("implant and side"),
  verification: "V2",
  interpretations: ["The approach recorded with the booking names the kind of implant."],
  fixHint: "Plan one side for a day, with an implant that crosses the joint.",
});

/** Fixing the joint, when blocks confirmed it and nothing else was enough. */
export const sacroiliacJointFusion: TreatmentRules = { criteria: [...forFusion, booking] };
