import type { CareId } from "@/lib/domain/catalogue/care";
import { getTreatment, type TreatmentId } from "@/lib/domain/catalogue/treatment";
import {
  ablationOutOfReach,
  positiveMedialBranchBlock,
  sacroiliacInjectionOutOfReach,
} from "@/lib/domain/guideline/called-for";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  behind,
  decidedByMdt,
  type Expression,
  is,
  not,
  oneOf,
} from "@/lib/domain/guideline/expression";
import type { ChoiceOf } from "@/lib/domain/guideline/facts/registry";
import { sixMonthsOfCare } from "@/lib/domain/guideline/ladder";
import { criterion, seedRule } from "../criterion-of";

/** Conservative care comes first, and goes on alongside later steps. */
export const conservativeFirst: readonly Criterion[] = [
  criterion({
    code: "CONS_NOT_EXHAUSTED",
    words: "Targeted rehabilitation has been tried, and ended with a reason.",
    kind: "indication",
    requires: oneOf("targetedRehabilitation", "behind"),
    citation: seedRule("001", "r-conservative-first"),
    verification: "V",
    interpretations: [
      "A generic exercise programme, passive treatments, medicines or supplements alone are not targeted rehabilitation (r-generic-exercise-insufficient, r-supplements-adjunct).",
      "Every reason but effective and did-not-attend counts, declined and not available included (decisions B15).",
      "Procedures never count as conservative care.",
    ],
    fixHint: "Offer rehabilitation aimed at this spine, and record how it ended and why.",
  }),
  criterion({
    code: "ACTIVE_REHAB",
    words: "Rehabilitation goes on alongside.",
    kind: "indication",
    strength: "advisory",
    whenNotMet: "caution",
    requires: is("rehabilitationGoesOn", true),
    citation: seedRule("003", "r-conservative-first"),
    verification: "V",
    fixHint: "Arrange rehabilitation alongside this step.",
  }),
];

/** The treatment fits only some sources of pain; a wrong one never blocks a higher step. */
export function onlyFor(
  code: string,
  words: string,
  fixHint: string,
  ...structures: readonly ChoiceOf<"generatorStructure">[]
): Criterion {
  return criterion({
    code,
    words,
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("generatorStructure", ...structures),
    citation: seedRule("001", "r-identify-generator"),
    verification: "V",
    interpretations: ["Which structure a treatment is for follows decisions F45."],
    fixHint,
  });
}

/** Pain processed wrongly everywhere is not helped by a procedure at one place (decisions, F45). */
export function notWidespread(code: string): Criterion {
  return criterion({
    code,
    words: "The pain is not widespread or nociplastic.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: all(is("widespreadPain", false), not(oneOf("generatorMechanism", "nociplastic"))),
    citation: seedRule("002", "r-identify-generator"),
    verification: "V",
    interpretations: ["Nociplastic pain calls for conservative care (decisions F45)."],
    fixHint: "Conservative care and psychological care carry this pain.",
  });
}

/** What the generator calls for on the steps below SCS (decisions, F45; the ladder is not a line). */
export const lowerStepsBehind: Expression = all(
  any(
    not(oneOf("generatorStructure", "facet")),
    behind("radiofrequency-ablation"),
    ablationOutOfReach,
    all(atLeast("medialBranchBlocks", 2), not(positiveMedialBranchBlock)),
  ),
  any(
    not(oneOf("generatorStructure", "sacroiliac")),
    behind("sacroiliac-joint-injection"),
    sacroiliacInjectionOutOfReach,
  ),
  any(
    not(oneOf("generatorStructure", "nerve-root")),
    behind("epidural-steroid-injection", "selective-nerve-root-block-therapeutic"),
    all(oneOf("generatorMechanism", "neuropathic"), oneOf("pspsType", "type-2"), sixMonthsOfCare),
  ),
  any(
    not(oneOf("generatorStructure", "endplate")),
    behind("basivertebral-nerve-ablation", "sinuvertebral-nerve-ablation"),
  ),
);

export const stepsBelowBehind: Criterion = criterion({
  code: "LOWER_STEPS_NOT_BEHIND",
  words: "Each lower step that this pain calls for has ended with a reason.",
  kind: "indication",
  requires: lowerStepsBehind,
  citation: seedRule("001", "r-stepwise"),
  verification: "V",
  interpretations: [
    "What the pain generator does not call for is behind: radiofrequency ablation never stands between nerve pain and SCS (decisions F45).",
    "A positive block calls for the treatment it confirms; without one that treatment stands in nobody's way.",
    "After surgery, nerve-root pain may have had six months of conventional care instead of an injection; a month is 30 days.",
  ],
  fixHint: "Record how each lower step that this pain calls for ended, or carry it out.",
});

export const psychologyRecorded: readonly Criterion[] = [
  criterion({
    code: "NO_PSYCH",
    confidential: true,
    words: "A psychological evaluation is on record.",
    kind: "indication",
    requires: any(
      oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
      oneOf("psychologicalEvaluation", "help-first", "advises-against"),
    ),
    citation: seedRule("004", "r-psych"),
    verification: "V",
    fixHint: "Arrange a psychological evaluation.",
  }),
  criterion({
    code: "PSYCH_NOT_CLEARED",
    confidential: true,
    words: "The psychologist supports going ahead, with or without support.",
    kind: "indication",
    requires: oneOf("psychologicalEvaluation", "supports", "supports-with-help"),
    citation: seedRule("003", "r-psych"),
    verification: "V",
    fixHint: "Give the help that the psychologist names first, then review.",
  }),
];

export function mdtDecided(treatment: TreatmentId): Criterion {
  return criterion({
    code: "NO_MDT",
    words: `The MDT has decided to go ahead: ${getTreatment(treatment).name}.`,
    kind: "documentation",
    strength: "needs-mdt",
    requires: decidedByMdt(treatment),
    citation: seedRule("000", "r-multidisciplinary"),
    verification: "V",
    interpretations: [
      "A decision about the case as a whole counts for each treatment.",
      "A decision counts until the day it is valid to.",
    ],
    fixHint: "Bring the case to the MDT.",
  });
}

/** A block of the joint that gave relief: what confirms it as the source. */
export function confirmedByBlock(
  code: string,
  fact: "bestMedialBranchBlock" | "bestSacroiliacBlock",
  care: CareId,
): Criterion {
  return criterion({
    code,
    words: "A diagnostic block has confirmed the joint as the source of the pain.",
    kind: "indication",
    requires: atLeast(fact, 50),
    citation: seedRule("000", "r-identify-generator"),
    verification: "V",
    interpretations: [
      "A block is positive when at least half of the pain goes; packs differ (decisions F49).",
      "The patient's account alone does not confirm a block (decisions B17).",
      `Blocks are those recorded as ${care.replaceAll("-", " ")}.`,
    ],
    fixHint: "Do a diagnostic block, and record its result with the report.",
  });
}
