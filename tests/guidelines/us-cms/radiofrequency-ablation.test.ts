import { describe, expect, it } from "vitest";
import { changed, facetPain, nervePain, type ProblemInput } from "@/tests/support/pictures";
import {
  ablationReady,
  block,
  facetReady,
  findReason,
  given,
  judgeUs,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const rfa = "radiofrequency-ablation";
const both = ["first", "second"];
const blocks = (...add: readonly ReturnType<typeof block>[]) => ({ without: both, add });
const ablation = (id: string, day: number, rest: Record<string, unknown> = {}) =>
  given(id, rfa, day, { reliefPercent: 50, reliefDays: 180, sameScale: true, ...rest });
const booked = (rest: Parameters<typeof plannedFor>[1]) => ({ add: [plannedFor(rfa, rest)] });

const table: Readonly<Record<string, readonly Row[]>> = {
  MBB_COUNT_LT_2: [
    ["two blocks", {}, "met"],
    ["one block", { without: ["second"] }, "not-met"],
    ["none, asked", { without: both }, "not-met"],
    ["none, never asked", { without: [...both, "asked-past"] }, "unknown"],
    ["none, but ablated before", { without: both, add: [ablation("rfa", 300)] }, "not-applicable"],
  ],
  MBB_RELIEF_LT_80: [
    ["80 % twice", {}, "met"],
    [
      "81 % twice",
      blocks(block("a", 60, { reliefPercent: 81 }), block("b", 40, { reliefPercent: 81 })),
      "met",
    ],
    ["80 and 79 %", blocks(block("a", 60), block("b", 40, { reliefPercent: 79 })), "not-met"],
    [
      "60 and 70 %",
      blocks(block("a", 60, { reliefPercent: 60 }), block("b", 40, { reliefPercent: 70 })),
      "not-met",
    ],
    [
      "80 %, and one without result",
      blocks(block("a", 60), given("b", "medial-branch-block", 40)),
      "unknown",
    ],
    [
      "80 % twice, one by the patient's account",
      blocks(block("a", 60), block("b", 40, { provenance: { howKnown: "patient-account" } })),
      "unknown",
    ],
    [
      "80 % twice, one at another level",
      blocks(block("a", 60), block("b", 40, { levels: ["L2"] })),
      "not-met",
    ],
    [
      "80 % twice, levels of one not recorded",
      blocks(block("a", 60), given("b", "medial-branch-block", 40, { reliefPercent: 80 })),
      "unknown",
    ],
  ],
  MBB_INTERVAL_LT_14D: [
    ["14 days apart", {}, "met"],
    ["15 days apart", blocks(block("a", 60), block("b", 45)), "met"],
    ["13 days apart", blocks(block("a", 60), block("b", 47)), "not-met"],
    [
      "13 days apart, with a reason",
      {
        without: both,
        add: [
          block("a", 60),
          block("b", 47),
          plannedFor("medial-branch-block", { rationale: "travels" }),
        ],
      },
      "met",
    ],
  ],
  MBB_NEGATIVE: [
    ["80 % twice", {}, "met"],
    [
      "49 % twice",
      blocks(block("a", 60, { reliefPercent: 49 }), block("b", 40, { reliefPercent: 49 })),
      "not-met",
    ],
    [
      "50 and 20 %",
      blocks(block("a", 60, { reliefPercent: 50 }), block("b", 40, { reliefPercent: 20 })),
      "met",
    ],
    ["20 % once", blocks(block("a", 60, { reliefPercent: 20 })), "met"],
    [
      "20 %, and one without result",
      blocks(block("a", 60, { reliefPercent: 20 }), given("b", "medial-branch-block", 40)),
      "unknown",
    ],
  ],
  RFA_REPEAT_LT_50_6M: [
    ["never ablated", {}, "not-applicable"],
    ["50 % for 180 days", { add: [ablation("x", 300)] }, "met"],
    [
      "51 % for 181 days",
      { add: [ablation("x", 300, { reliefPercent: 51, reliefDays: 181 })] },
      "met",
    ],
    ["50 % for 179 days", { add: [ablation("x", 300, { reliefDays: 179 })] }, "not-met"],
    [
      "49 %, activities not recorded",
      { add: [ablation("x", 300, { reliefPercent: 49 })] },
      "unknown",
    ],
    [
      "49 %, activities no better",
      { add: [ablation("x", 300, { reliefPercent: 49, adlGainPercent: 0 })] },
      "not-met",
    ],
    [
      "20 %, activities better",
      { add: [ablation("x", 300, { reliefPercent: 20, adlGainPercent: 15 })] },
      "met",
    ],
    ["on two scales", { add: [ablation("x", 300, { sameScale: false })] }, "not-met"],
    [
      "an older one was better",
      { add: [ablation("w", 700), ablation("x", 300, { reliefDays: 30 })] },
      "not-met",
    ],
    [
      "nobody says how long",
      { add: [given("x", rfa, 300, { reliefPercent: 60, sameScale: true })] },
      "unknown",
    ],
  ],
  RFA_CAP_2_PER_12M: [
    ["one in the year", { add: [ablation("x", 300)] }, "met"],
    ["two in the year", { add: [ablation("x", 300), ablation("y", 365)] }, "not-met"],
    ["two, one a day before the year", { add: [ablation("x", 300), ablation("y", 366)] }, "met"],
    [
      "two, one of them in the neck",
      { add: [ablation("x", 300), ablation("y", 200, { region: "cervical" })] },
      "met",
    ],
    [
      "three in the year",
      { add: [ablation("x", 300), ablation("y", 200), ablation("z", 100)] },
      "not-met",
    ],
    ["never asked", { without: ["asked-past"] }, "unknown"],
  ],
  RFA_LEVELS_GT_2: [
    ["two", booked({ levelCount: 2 }), "met"],
    ["one", booked({ levelCount: 1 }), "met"],
    ["three", booked({ levelCount: 3 }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  GUIDANCE_NOT_CT_FLUORO: [
    ["fluoroscopy", booked({ guidance: "fluoroscopy" }), "met"],
    ["ultrasound", booked({ guidance: "ultrasound" }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  RFA_NON_THERMAL: [
    ["80 degrees", booked({ tissueTemperatureC: 80, approach: "thermal" }), "met"],
    ["81 degrees", booked({ tissueTemperatureC: 81, approach: "thermal" }), "met"],
    ["79 degrees", booked({ tissueTemperatureC: 79 }), "not-met"],
    ["laser", booked({ tissueTemperatureC: 90, approach: "laser" }), "not-met"],
    ["not booked", {}, "unknown"],
  ],
  SCALES: [
    ["all on one scale", booked({}), "met"],
    [
      "a block on two scales",
      blocks(block("a", 60), block("b", 40, { sameScale: false })),
      "not-met",
    ],
    [
      "a block, scale not said",
      blocks(block("a", 60), given("b", "medial-branch-block", 40)),
      "unknown",
    ],
  ],
};

const { generator } = facetPain;
if (generator === undefined) throw new Error("the facet pain has a source");
const doubtful: ProblemInput = {
  ...facetPain,
  generator: { ...generator, confidence: "suspected" },
};

const anew: readonly Row[] = [
  ["ablated 729 days ago", { add: [ablation("x", 729)] }, "not-applicable"],
  ["ablated 730 days ago, two blocks since", { add: [ablation("x", 730)] }, "met"],
  ["ablated 731 days ago, two blocks since", { add: [ablation("x", 731)] }, "met"],
  [
    "ablated 730 days ago, one block since",
    { without: ["second"], add: [ablation("x", 730)] },
    "not-met",
  ],
  [
    "blocks from before that ablation",
    blocks(block("a", 800), block("b", 780), ablation("x", 740)),
    "not-met",
  ],
];

describe("radiofrequency ablation in the United States", () => {
  it("is open after two positive blocks with everything else on record", () => {
    expect(judgeUs(rfa, facetPain, ablationReady).word).toBe("eligible");
  });

  for (const [code, rows] of Object.entries(table))
    it.each(rows)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(rfa, code, facetPain, ablationReady, change)).toBe(truth);
    });

  it.each(anew)("RFA_REDIAGNOSE_GE_2Y, source in doubt: %s", (_name, change, truth) => {
    expect(truthAfter(rfa, "RFA_REDIAGNOSE_GE_2Y", doubtful, ablationReady, change)).toBe(truth);
  });

  it("asks for no new blocks while the source is likely, however long ago it was", () => {
    const evidence = changed(facetReady, { add: [ablation("x", 900)] });
    expect(judgeUs(rfa, facetPain, evidence).word).toBe("eligible");
  });

  it("names the day on which the older of two leaves the year", () => {
    const evidence = changed(facetReady, { add: [ablation("y", 361), ablation("x", 181)] });
    const verdict = judgeUs(rfa, facetPain, evidence);
    expect([verdict.word, verdict.notYetKind, verdict.earliest]).toEqual([
      "not-yet",
      "coverage",
      "2026-11-27",
    ]);
  });

  it("never proposes an ablation as the way to an ablation", () => {
    const { word, sets } = judgeUs(rfa, facetPain, facetReady);
    const words = sets.flat().map((action) => action.words);
    expect(word).toBe("not-yet");
    expect(words.join(" ")).toMatch(/block/i);
    expect(words.join(" ")).not.toMatch(/ablation/i);
  });

  it("says of pain from a root that it is not for it, and never that coverage is missing", () => {
    const verdict = judgeUs(rfa, nervePain, ablationReady);
    expect(verdict.word).toBe("not-indicated");
    expect(findReason(verdict, "NOT_FACET_GENERATOR")?.truth).toBe("not-met");
    expect(findReason(verdict, "UNTREATED_RADICULOPATHY")?.truth).toBe("not-met");
  });

  it("reads two blocks under half the pain as the joint not being the source", () => {
    const evidence = changed(
      ablationReady,
      blocks(block("a", 60, { reliefPercent: 20 }), block("b", 40, { reliefPercent: 15 })),
    );
    expect(judgeUs(rfa, facetPain, evidence).word).toBe("not-indicated");
  });
});
