import type { CareId } from "@/lib/domain/catalogue/care";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  daysSinceGiven,
  is,
  latestGiven,
  not,
  oneOf,
  param,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import {
  allTests,
  documented,
  reliefAtLeast,
  reliefDaysAtLeast,
} from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
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
const injections: readonly CareId[] = ["facet-joint-injection"];
const ablations: readonly CareId[] = ["radiofrequency-ablation"];

const diagnostic: readonly Criterion[] = [
  criterion({
    code: "MBB_INTERVAL_LT_14D",
    words: "Enough time has passed since the last block, or the booking says why not.",
    kind: "coverage",
    requires: any(
      atLeast(daysSinceGiven({ treatments: blocks, scope: "problem" }), param("facetBlockGapDays")),
      is("medialBranchRationale", true),
    ),
    citation: lcdFacet("interval between diagnostic procedures"),
    verification: "V",
    fixHint: "Wait until the interval is over, or record why it cannot be kept.",
  }),
  criterion({
    code: "MBB_CAP_4",
    words: "The diagnostic sessions of the rolling year in this region leave room for another.",
    kind: "coverage",
    requires: not(
      atLeast(
        countGiven({ treatments: blocks, scope: "region", withinDays: param("facetYearDays") }),
        param("facetBlockCap"),
      ),
    ),
    citation: lcdFacet("diagnostic sessions per region and rolling twelve months"),
    verification: "V",
    fixHint: "Not before the oldest session has left the rolling year.",
  }),
  criterion({
    code: "RFA_REDIAGNOSE_GE_2Y",
    words:
      "Where an ablation worked, blocks are repeated only when it lies far enough back and the source is in doubt again.",
    kind: "coverage",
    appliesWhen: atLeast(
      countGiven({
        treatments: ablations,
        scope: "problem",
        where: [
          allTests(
            reliefAtLeast(param("ablationReliefPercent")),
            reliefDaysAtLeast(param("ablationReliefDays")),
          ),
        ],
      }),
      1,
    ),
    requires: all(
      atLeast(
        daysSinceGiven({ treatments: ablations, scope: "problem" }),
        param("ablationRediagnoseDays"),
      ),
      oneOf("generatorConfidence", "suspected"),
    ),
    citation: lcdFacet("diagnostic procedures at the level of a successful ablation"),
    verification: "V",
    interpretations: [
      "The text denies blocks at a level where ablation worked, and asks for them anew after two years in doubt: the later clause holds (criteria.md section 7, conflict 17).",
      "In doubt is read as: the source of the pain is only suspected.",
    ],
    fixHint: "Plan the ablation itself, or record why the source is in doubt.",
  }),
];

/** What is booked in the place of a diagnostic block. */
const otherWays: readonly Criterion[] = [
  criterion({
    code: "IA_ONLY_IF_NO_MBB",
    words: "A diagnostic injection into the joint is planned only with a reason.",
    kind: "coverage",
    phase: "book",
    appliesWhen: plannedIs("medial-branch-block", "approach", "intra-articular"),
    requires: is("medialBranchRationale", true),
    citation: lcdFacet("intra-articular diagnostic injections"),
    verification: "V",
    interpretations: [
      "The reason recorded with the booking says why the nerves cannot be blocked, or that treatment of the joint is planned.",
    ],
    fixHint: "Block the nerves, or record why they cannot be blocked.",
  }),
  criterion({
    code: "FACET_THERAPEUTIC",
    words:
      "A therapeutic facet injection follows positive blocks, an earlier one that helped long enough, and a reason against ablation.",
    kind: "coverage",
    phase: "book",
    appliesWhen: plannedIs("medial-branch-block", "approach", "therapeutic"),
    requires: all(
      atLeast(
        countGiven({
          treatments: blocks,
          scope: "problem",
          where: [reliefAtLeast(param("facetBlockPercent")), documented()],
        }),
        param("facetBlockCount"),
      ),
      any(
        atMost(countGiven({ treatments: injections, scope: "problem" }), 0),
        all(
          atLeast(
            latestGiven(injections, "relief-percent", "problem"),
            param("facetInjectionPercent"),
          ),
          atLeast(latestGiven(injections, "relief-days", "problem"), param("facetInjectionDays")),
        ),
        atLeast(
          latestGiven(injections, "adl-gain-percent", "problem"),
          param("facetInjectionPercent"),
        ),
      ),
      not(
        atLeast(
          countGiven({
            treatments: injections,
            scope: "region",
            withinDays: param("facetYearDays"),
          }),
          param("facetInjectionCap"),
        ),
      ),
      is("medialBranchRationale", true),
    ),
    citation: lcdFacet("therapeutic facet injections"),
    verification: "V",
    interpretations: [
      "It is planned as a medial branch block with the approach therapeutic.",
      "The reason recorded with the booking says why ablation is no option: non-union, an implanted electrical device.",
    ],
    fixHint: "Plan ablation, or record why it is no option.",
  }),
];

const scales = criterion({
  code: "SCALES",
  words: "A score of pain and one of disability are on record before the block.",
  kind: "documentation",
  phase: "book",
  requires: all(is("baselinePain", true), is("baselineDisability", true)),
  citation: lcdFacet("pain and disability scales"),
  verification: "V",
  fixHint: "Record a pain score and the total of a disability questionnaire.",
});

/** The diagnostic injection that tells whether the facet joints are the source. */
export const medialBranchBlock: TreatmentRules = {
  criteria: [
    facetGenerator,
    ...otherFacetCauses,
    untreatedRadiculopathy,
    untreatedClaudication,
    ...facetClocks,
    facetAxial,
    afterAnteriorFusion("medial-branch-block"),
    ...diagnostic,
    ...facetBooking("medial-branch-block"),
    ...otherWays,
    scales,
  ],
};
