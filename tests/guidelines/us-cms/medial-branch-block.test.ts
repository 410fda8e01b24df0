import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, facetPain } from "@/tests/support/pictures";
import {
  block,
  facetReady,
  given,
  judgeUs,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const mbb = "medial-branch-block";
type Study = Extract<EvidenceInput, { kind: "imaging" }>;

const shows = (...findings: Study["findings"]): EvidenceInput => ({
  id: "imaging",
  kind: "imaging",
  on: daysAgo(20),
  modality: "mri",
  findings,
});
const onset = (day: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(day) });
const without = (...ids: readonly string[]) => ({ without: ids });
const instead = (id: string, ...add: readonly EvidenceInput[]) => ({ without: [id], add });
const fused = (approach?: "anterior" | "posterior"): EvidenceInput => ({
  id: "fusion",
  kind: "spinal-surgery",
  on: daysAgo(800),
  procedure: "fusion",
  levels: ["L5", "S1"],
  ...(approach === undefined ? {} : { approach }),
});
const inNeck: EvidenceInput = {
  id: "acdf",
  kind: "spinal-surgery",
  on: daysAgo(800),
  procedure: "fusion",
  approach: "anterior",
  levels: ["C5", "C6"],
};
const medicine = (name: string) =>
  given("medicine", "medication", 200, { name, ending: { kind: "inadequate-response" } });
const ablation = (day: number, reliefPercent: number, reliefDays: number) =>
  given("rfa", "radiofrequency-ablation", day, { reliefPercent, reliefDays, sameScale: true });
const year = [360, 270, 180].map((day) => block(`mbb-${day}`, day));
const booked = (rest: Parameters<typeof plannedFor>[1]) => ({ add: [plannedFor(mbb, rest)] });

const table: Readonly<Record<string, readonly Row[]>> = {
  PAIN_LT_3M: [
    ["90 days", instead("onset", onset(90)), "met"],
    ["91 days", instead("onset", onset(91)), "met"],
    ["89 days", instead("onset", onset(89)), "not-met"],
    ["nobody knows since when", without("onset"), "unknown"],
  ],
  CONS_CONTENT_FACET: [
    ["physiotherapy", {}, "met"],
    ["ibuprofen", instead("rehab", medicine("ibuprofen 400 mg")), "met"],
    ["paracetamol", instead("rehab", medicine("paracetamol")), "met"],
    ["gabapentin", instead("rehab", medicine("gabapentin")), "not-met"],
    [
      "acupuncture for the back",
      instead(
        "rehab",
        given("acu", "acupuncture", 200, { ending: { kind: "inadequate-response" } }),
      ),
      "met",
    ],
    [
      "massage",
      instead("rehab", given("m", "massage", 200, { ending: { kind: "declined" } })),
      "not-met",
    ],
    ["nothing, asked", without("rehab"), "not-met"],
    ["nothing, never asked", without("rehab", "asked-past"), "unknown"],
  ],
  FACET_AXIAL: [
    ["in the back, with a score", {}, "met"],
    ["no score", without("nrs", "odi"), "unknown"],
  ],
  NON_FACET_PATHOLOGY: [
    ["arthropathy", {}, "met"],
    ["a fracture", instead("imaging", shows({ finding: "vertebral-fracture" })), "not-met"],
    ["a tumour", instead("imaging", shows({ finding: "tumour", concordant: "yes" })), "not-met"],
    [
      "a fracture elsewhere",
      instead("imaging", shows({ finding: "vertebral-fracture", concordant: "no" })),
      "met",
    ],
    [
      "a deformity that fits",
      instead("imaging", shows({ finding: "deformity", concordant: "yes" })),
      "not-met",
    ],
    ["a deformity nobody judged", instead("imaging", shows({ finding: "deformity" })), "met"],
  ],
  GENERALISED_PAIN: [
    ["none", {}, "met"],
    [
      "fibromyalgia",
      {
        add: [
          {
            id: "fm",
            kind: "condition",
            on: daysAgo(400),
            term: "fibromyalgia",
            condition: "fibromyalgia",
            status: "active",
          },
        ],
      },
      "not-met",
    ],
  ],
  POST_ALIF_COVERAGE: [
    ["never fused", {}, "met"],
    ["from the back", { add: [fused("posterior")] }, "met"],
    ["from the front", { add: [fused("anterior")] }, "unknown"],
    ["nobody knows from where", { add: [fused()] }, "unknown"],
    ["the neck, from the front", { add: [inNeck] }, "met"],
    [
      "from the front, and the MDT goes ahead",
      {
        add: [
          fused("anterior"),
          {
            id: "mdt",
            kind: "mdt-decision",
            on: daysAgo(10),
            treatment: mbb,
            outcome: "go-ahead",
            attendees: ["A. Chair, chair"],
          },
        ],
      },
      "met",
    ],
    [
      "from the front, and the MDT does not",
      {
        add: [
          fused("anterior"),
          {
            id: "mdt",
            kind: "mdt-decision",
            on: daysAgo(10),
            treatment: mbb,
            outcome: "not-advised",
            attendees: ["A. Chair, chair"],
          },
        ],
      },
      "not-met",
    ],
  ],
  MBB_INTERVAL_LT_14D: [
    ["never one", {}, "met"],
    ["14 days ago", { add: [block("b", 14)] }, "met"],
    ["15 days ago", { add: [block("b", 15)] }, "met"],
    ["13 days ago", { add: [block("b", 13)] }, "not-met"],
    [
      "13 days ago, with a reason",
      { add: [block("b", 13), plannedFor(mbb, { rationale: "travels" })] },
      "met",
    ],
    ["never asked", without("asked-past"), "unknown"],
  ],
  MBB_CAP_4: [
    ["three in the year", { add: year }, "met"],
    ["four in the year", { add: [...year, block("b", 365)] }, "not-met"],
    ["four, one before the year", { add: [...year, block("b", 366)] }, "met"],
    [
      "four, one of them in the neck",
      { add: [...year, block("b", 90, { levels: ["C5"] })] },
      "met",
    ],
    ["never asked", without("asked-past"), "unknown"],
  ],
  RFA_REDIAGNOSE_GE_2Y: [
    ["never ablated", {}, "not-applicable"],
    ["ablated 100 days ago, without success", { add: [ablation(300, 20, 30)] }, "not-applicable"],
    ["it worked, 729 days ago", { add: [ablation(729, 60, 200)] }, "not-met"],
    ["it worked, 730 days ago, source likely", { add: [ablation(730, 60, 200)] }, "not-met"],
    ["result unknown", { add: [given("rfa", "radiofrequency-ablation", 300)] }, "unknown"],
  ],
  RFA_LEVELS_GT_2: [
    ["two", booked({ levelCount: 2 }), "met"],
    ["one", booked({ levelCount: 1 }), "met"],
    ["three", booked({ levelCount: 3 }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  GUIDANCE_NOT_CT_FLUORO: [
    ["CT", booked({ guidance: "ct" }), "met"],
    ["ultrasound", booked({ guidance: "ultrasound" }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  IA_ONLY_IF_NO_MBB: [
    ["the nerves", booked({ approach: "medial branch" }), "not-applicable"],
    ["into the joint", booked({ approach: "intra-articular" }), "not-met"],
    [
      "into the joint, with a reason",
      booked({ approach: "intra-articular", rationale: "scar" }),
      "met",
    ],
    ["not booked", {}, "unknown"],
  ],
  SCALES: [
    ["both", booked({}), "met"],
    ["no disability scale", { without: ["odi"], ...booked({}) }, "not-met"],
    ["no pain scale", { without: ["nrs"], ...booked({}) }, "not-met"],
    ["not booked, none", without("odi", "nrs"), "unknown"],
  ],
};

const therapeutic = plannedFor(mbb, { approach: "therapeutic", rationale: "non-union" });
const confirmed = [block("one", 200), block("two", 170)];
const injection = (day: number, reliefPercent: number, reliefDays: number) =>
  given(`facet-${day}`, "facet-joint-injection", day, {
    reliefPercent,
    reliefDays,
    adlGainPercent: 0,
  });

const rows: readonly Row[] = [
  ["a diagnostic one", booked({ approach: "medial branch" }), "not-applicable"],
  ["two blocks of 80 %", { add: [therapeutic, ...confirmed] }, "met"],
  [
    "two blocks, one of 79 %",
    { add: [therapeutic, block("one", 200), block("two", 170, { reliefPercent: 79 })] },
    "not-met",
  ],
  [
    "no reason against ablation",
    { add: [plannedFor(mbb, { approach: "therapeutic" }), ...confirmed] },
    "not-met",
  ],
  [
    "the last gave 50 % for 90 days",
    { add: [therapeutic, ...confirmed, injection(100, 50, 90)] },
    "met",
  ],
  [
    "the last gave 49 % for 90 days",
    { add: [therapeutic, ...confirmed, injection(100, 49, 90)] },
    "not-met",
  ],
  [
    "the last gave 50 % for 89 days",
    { add: [therapeutic, ...confirmed, injection(100, 50, 89)] },
    "not-met",
  ],
  [
    "four in the year",
    {
      add: [
        therapeutic,
        ...confirmed,
        ...[350, 300, 200, 100].map((day) => injection(day, 60, 95)),
      ],
    },
    "not-met",
  ],
];

describe("medial branch block in the United States", () => {
  it("is open with everything on record", () => {
    expect(judgeUs(mbb, facetPain, facetReady).word).toBe("eligible");
  });

  for (const [code, each] of Object.entries(table))
    it.each(each)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(mbb, code, facetPain, facetReady, change)).toBe(truth);
    });

  it.each(rows)("FACET_THERAPEUTIC: %s", (_name, change, truth) => {
    expect(truthAfter(mbb, "FACET_THERAPEUTIC", facetPain, facetReady, change)).toBe(truth);
  });

  it("may be repeated two years after an ablation that worked, when the source is in doubt", () => {
    const evidence = changed(facetReady, { add: [ablation(730, 60, 200)] });
    const { generator } = facetPain;
    if (generator === undefined) throw new Error("the facet pain has a source");
    const doubtful = {
      ...facetPain,
      generator: { ...generator, confidence: "suspected" },
    } as const;
    expect(judgeUs(mbb, doubtful, evidence).word).toBe("eligible");
    expect(judgeUs(mbb, facetPain, evidence).word).toBe("not-yet");
  });
});
