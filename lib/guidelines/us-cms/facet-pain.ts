import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  decidedByMdt,
  is,
  not,
  oneOf,
  param,
  planned,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import { criterion, decision } from "../criterion-of";
import { lcdFacet } from "./injection-sources";

/** How long it hurts, and what was tried (criteria.md 1.1; section 7, conflict 7). */
export const facetClocks: readonly Criterion[] = [
  criterion({
    code: "PAIN_LT_3M",
    words: "The pain has lasted long enough.",
    kind: "coverage",
    requires: atLeast("painDurationDays", param("facetPainDays")),
    citation: lcdFacet("definitions: chronic pain"),
    verification: "V",
    interpretations: ["The definition speaks of twelve weeks, the rule of three months: stricter."],
    fixHint: "Go on with conservative care until then.",
  }),
  criterion({
    code: "CONS_CONTENT_FACET",
    words: "Conservative care that counts for facet pain has been tried, and was not enough.",
    kind: "coverage",
    requires: is("facetCareBehind", true),
    citation: lcdFacet("definitions: conservative care"),
    verification: "V",
    interpretations: [
      "Counted: NSAID, paracetamol, physiotherapy, spinal manipulation; acupuncture for the low back alone.",
      "The source states no duration (often quoted: four weeks).",
      "Every reason but effective and did-not-attend counts (decisions B15).",
    ],
    fixHint: "Offer conservative care that counts, and record how it ended.",
  }),
];

export const facetGenerator: Criterion = criterion({
  code: "NOT_FACET_GENERATOR",
  words: "The pain comes from the facet joints.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: oneOf("generatorStructure", "facet"),
  citation: decision("F43, F45"),
  verification: "V",
  fixHint: "This is not for the pain recorded: treat its source.",
});

/** Predominantly axial, with a score. The source gives no number, so none is asked (criteria.md 1.3). */
export const facetAxial: Criterion = criterion({
  code: "FACET_AXIAL",
  words: "The pain is mainly along the spine, and a pain or disability scale says how bad it is.",
  kind: "coverage",
  requires: all(oneOf("painRegion", "neck", "chest-wall", "back"), is("baselineScale", true)),
  citation: lcdFacet("moderate to severe, mainly axial pain with functional deficit"),
  verification: "V",
  interpretations: [
    "Mainly axial is read from where this pain problem is: neck, chest wall or back.",
    "The source gives no number for moderate to severe: a score is asked, and none denies.",
  ],
  fixHint: "Record where it hurts, and a score of pain or disability.",
});

export const untreatedRadiculopathy: Criterion = criterion({
  code: "UNTREATED_RADICULOPATHY",
  words: "There is no untreated pain from a nerve root.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: is("radiculopathyUntreated", false),
  citation: lcdFacet("untreated radiculopathy"),
  verification: "V",
  interpretations: [
    "Untreated: nothing that is given for nerve pain has an ending for that problem (decisions B12).",
    "Only pain in the same part of the spine counts: neck and arm, or the rest.",
  ],
  fixHint: "Treat the pain from the nerve root first.",
});

export const untreatedClaudication: Criterion = criterion({
  ...untreatedRadiculopathy,
  code: "UNTREATED_CLAUDICATION",
  words: "There is no untreated neurogenic claudication.",
  requires: is("claudicationUntreated", false),
  citation: lcdFacet("untreated neurogenic claudication"),
  interpretations: [
    "A pain problem from a narrowed canal stands for claudication.",
    ...untreatedRadiculopathy.interpretations,
  ],
  fixHint: "Treat the pain from the narrowed canal first.",
});

export const otherFacetCauses: readonly Criterion[] = [
  criterion({
    code: "NON_FACET_PATHOLOGY",
    words: "No other cause that explains the pain is established.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: is("nonFacetPathology", false),
    citation: lcdFacet("fracture, tumour, infection, significant deformity"),
    verification: "V",
    interpretations: [
      "Established means: seen since the last operation, and not judged to be elsewhere; a deformity only where it fits.",
      "Non-union, instability and hardware failure count as well.",
      "Without imaging the conclusion about the source stands for clinical assessment.",
    ],
    fixHint: "Treat the cause that imaging shows.",
  }),
  criterion({
    code: "GENERALISED_PAIN",
    words: "The pain is not widespread or nociplastic.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: all(is("widespreadPain", false), not(oneOf("generatorMechanism", "nociplastic"))),
    citation: lcdFacet("fibromyalgia, chronic centralised pain"),
    verification: "V",
    fixHint: "Conservative care and psychological care carry this pain.",
  }),
];

/** Denied after a fusion from the front; the source is silent on the level, so the MDT may decide. */
export function afterAnteriorFusion(treatment: TreatmentId): Criterion {
  return criterion({
    code: "POST_ALIF_COVERAGE",
    words: "The low back was not fused from the front, or the MDT decided to go ahead.",
    kind: "coverage",
    strength: "needs-mdt",
    requires: any(is("anteriorFusion", false), decidedByMdt(treatment)),
    citation: lcdFacet("after anterior lumbar interbody fusion"),
    verification: "V",
    interpretations: [
      "The source is silent on the level: the MDT may decide for another one.",
      "A neck that was fused from the front does not count.",
    ],
    fixHint: "Bring it to the MDT with the level of the fusion.",
  });
}

/** Levels, guidance and scales of one facet session. */
export function facetBooking(
  treatment: "medial-branch-block" | "radiofrequency-ablation" | "facet-cyst-injection",
): readonly Criterion[] {
  return [
    criterion({
      code: "RFA_LEVELS_GT_2",
      words: "No more levels are planned than one session covers.",
      kind: "coverage",
      phase: "book",
      requires: atMost(planned(treatment, "level-count"), param("facetLevels")),
      citation: lcdFacet("levels and regions per session"),
      verification: "V",
      interpretations: [
        "One side or both of a level count as one level.",
        "One region a session: what is booked is one session.",
      ],
      fixHint: "Plan fewer levels for this session.",
    }),
    criterion({
      code: "GUIDANCE_NOT_CT_FLUORO",
      words: "It is done under CT or fluoroscopy.",
      kind: "coverage",
      phase: "book",
      requires: plannedIs(treatment, "guidance", "ct", "fluoroscopy"),
      citation: lcdFacet("image guidance"),
      verification: "V",
      fixHint: "Book it under CT or fluoroscopy.",
    }),
  ];
}
