import type { CareId } from "@/lib/domain/catalogue/care";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  daysSinceGiven,
  type Expression,
  is,
  latestGiven,
  not,
  oneOf,
  param,
  planned,
  plannedIs,
  shortestGapDays,
} from "@/lib/domain/guideline/expression";
import {
  documented,
  notTest,
  reliefAtLeast,
  sameLevel,
  sameScale,
} from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, decision } from "../criterion-of";
import {
  afterAnteriorFusion,
  facetAxial,
  facetBooking,
  facetClocks,
  facetGenerator,
  otherFacetCauses,
  untreatedClaudication,
  untreatedRadiculopathy,
} from "./facet-pain";
import { lcdFacet } from "./injection-sources";

const blocks: readonly CareId[] = ["medial-branch-block"];
const ablations: readonly CareId[] = ["radiofrequency-ablation"];

const ablatedBefore: Expression = is("ablatedBefore", true);
const firstAblation: Expression = is("ablatedBefore", false);
const positive = [reliefAtLeast(param("facetBlockPercent")), documented(), sameLevel()];

const forFirst = "A repeat ablation of the same pain rests on what the last one did.";

const blocksBefore: readonly Criterion[] = [
  criterion({
    code: "MBB_NEGATIVE",
    words: "Diagnostic blocks have not spoken against the facet joints.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: not(
      all(
        atLeast("medialBranchBlocks", param("facetBlockCount")),
        not(atLeast("bestMedialBranchBlock", param("negativeBlockPercent"))),
      ),
    ),
    citation: decision("F43, F49"),
    verification: "V",
    interpretations: ["Where negative begins is a local number, unverified."],
    fixHint: "Look for another source of the pain.",
  }),
  criterion({
    code: "MBB_COUNT_LT_2",
    words: "Diagnostic medial branch blocks have been done often enough.",
    kind: "coverage",
    appliesWhen: firstAblation,
    requires: atLeast(
      countGiven({ treatments: blocks, scope: "problem" }),
      param("facetBlockCount"),
    ),
    citation: lcdFacet("two diagnostic procedures before ablation; also L38801"),
    verification: "V",
    interpretations: [forFirst],
    fixHint: "Do a diagnostic medial branch block.",
  }),
  criterion({
    code: "MBB_RELIEF_LT_80",
    words: "Enough diagnostic blocks at this level each took away enough of the pain.",
    kind: "coverage",
    appliesWhen: firstAblation,
    requires: atLeast(
      countGiven({ treatments: blocks, scope: "problem", where: positive }),
      param("facetBlockCount"),
    ),
    citation: lcdFacet("relief from diagnostic procedures; also L38801"),
    verification: "V",
    interpretations: [
      forFirst,
      "The patient's account alone does not confirm a block (decisions B17).",
      "That relief lasted as long as the drug acts is taken from the report; it has no entry of its own.",
      "Same level: it shares a level with the source of the pain, on the same side.",
    ],
    fixHint: "Record each block with its level, its relief and its report.",
  }),
  criterion({
    code: "MBB_INTERVAL_LT_14D",
    words: "The positive blocks lie far enough apart, or the booking said why not.",
    kind: "coverage",
    appliesWhen: firstAblation,
    requires: any(
      atLeast(shortestGapDays(blocks, "problem", ...positive), param("facetBlockGapDays")),
      is("medialBranchRationale", true),
    ),
    citation: lcdFacet("interval between diagnostic procedures"),
    verification: "V",
    fixHint: "Repeat the block, or record why the interval could not be kept.",
  }),
];

const again: readonly Criterion[] = [
  criterion({
    code: "RFA_REPEAT_LT_50_6M",
    words: "The last ablation helped enough and long enough, measured on one scale.",
    kind: "coverage",
    appliesWhen: ablatedBefore,
    requires: all(
      atLeast(latestGiven(ablations, "relief-days", "problem"), param("ablationReliefDays")),
      is("latestAblationOneScale", true),
      any(
        atLeast(
          latestGiven(ablations, "relief-percent", "problem"),
          param("ablationReliefPercent"),
        ),
        atLeast(latestGiven(ablations, "adl-gain-percent", "problem"), 1),
      ),
    ),
    citation: lcdFacet("repeat ablation"),
    verification: "V",
    interpretations: [
      "Of a gain in daily activities the source names no size: any that is measured and lasts counts.",
      "How long it helped is read for pain and activities alike.",
      "An ablation for this pain is one at the same site.",
    ],
    fixHint: "Record what the last ablation did, on which scale and for how long.",
  }),
  criterion({
    code: "RFA_CAP_2_PER_12M",
    words: "The ablations of the rolling year in this region leave room for another.",
    kind: "coverage",
    requires: not(
      atLeast(
        countGiven({ treatments: ablations, scope: "region", withinDays: param("facetYearDays") }),
        param("ablationCap"),
      ),
    ),
    citation: lcdFacet("ablation sessions per region and rolling twelve months"),
    verification: "V",
    fixHint: "Not before the oldest session has left the rolling year.",
  }),
  criterion({
    code: "RFA_REDIAGNOSE_GE_2Y",
    words: "After a long time, and with the source in doubt again, blocks have been repeated.",
    kind: "coverage",
    appliesWhen: all(
      ablatedBefore,
      atLeast(
        daysSinceGiven({ treatments: ablations, scope: "problem" }),
        param("ablationRediagnoseDays"),
      ),
      oneOf("generatorConfidence", "suspected"),
    ),
    requires: atLeast(
      countGiven({
        treatments: blocks,
        scope: "problem",
        withinDays: param("ablationRediagnoseDays"),
        where: positive,
      }),
      param("facetBlockCount"),
    ),
    citation: lcdFacet("repeat diagnostics"),
    verification: "V",
    interpretations: ["In doubt is read as: the source of the pain is only suspected."],
    fixHint: "Repeat the diagnostic blocks, or record what makes the source sure.",
  }),
];

const booking: readonly Criterion[] = [
  criterion({
    code: "RFA_NON_THERMAL",
    words: "The tissue is heated enough; nothing chemical, laser or cold is planned.",
    kind: "coverage",
    phase: "book",
    requires: all(
      atLeast(
        planned("radiofrequency-ablation", "tissue-temperature-c"),
        param("ablationTemperature"),
      ),
      not(plannedIs("radiofrequency-ablation", "approach", "chemical", "laser", "cryo")),
    ),
    citation: lcdFacet("non-thermal and low-temperature techniques"),
    verification: "V",
    interpretations: [
      "Asked is the temperature in the tissue: cooled probes are set lower than the tissue gets (unverified).",
    ],
    fixHint: "Plan thermal ablation, and record the temperature in the tissue.",
  }),
  criterion({
    code: "SCALES",
    words: "Scores of pain and disability are on record, and each block was measured on one scale.",
    kind: "documentation",
    phase: "book",
    requires: all(
      is("baselinePain", true),
      is("baselineDisability", true),
      atMost(
        countGiven({ treatments: blocks, scope: "problem", where: [notTest(sameScale())] }),
        0,
      ),
    ),
    citation: lcdFacet("pain and disability scales"),
    verification: "V",
    fixHint: "Record the scores before it and after each block, on one scale.",
  }),
];

/** Heat treatment of the nerves of the facet joints. */
export const radiofrequencyAblation: TreatmentRules = {
  criteria: [
    facetGenerator,
    ...otherFacetCauses,
    untreatedRadiculopathy,
    untreatedClaudication,
    ...blocksBefore,
    ...facetClocks,
    facetAxial,
    afterAnteriorFusion("radiofrequency-ablation"),
    ...again,
    ...facetBooking("radiofrequency-ablation"),
    ...booking,
  ],
};
