import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput, facetPain } from "@/tests/support/pictures";
import {
  findReason,
  given,
  judgeUs,
  sacroiliacProblem as pelvis,
  type Row,
  sacroiliacReady as ready,
  truthAfter,
} from "@/tests/support/us-injections";

const diagnostic = "sacroiliac-block";
const therapeutic = "sacroiliac-joint-injection";
type Exam = Extract<EvidenceInput, { kind: "examination" }>;

const examined = (sijTests: Exam["sijTests"], painBelowL5?: boolean) => ({
  without: ["examination"],
  add: [
    {
      id: "examination",
      kind: "examination" as const,
      on: daysAgo(2),
      ...(sijTests === undefined ? {} : { sijTests }),
      ...(painBelowL5 === undefined ? {} : { painBelowL5 }),
    },
  ],
});
const negative = {
  compression: "negative",
  distraction: "negative",
  yeoman: "negative",
} as const;
const two = { faber: "positive", gaenslen: "positive" } as const;
const onset = (day: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(day) });
const instead = (id: string, ...add: readonly EvidenceInput[]) => ({ without: [id], add });
const care = (days: number) =>
  given("rehab", "physical-therapy", 150, { ended: daysAgo(150 - days) });
const block = (id: string, day: number, reliefPercent: number) =>
  given(id, diagnostic, day, { reliefPercent });
const injection = (id: string, day: number, rest: Record<string, unknown> = {}) =>
  given(id, therapeutic, day, { reliefPercent: 50, reliefDays: 90, adlGainPercent: 0, ...rest });
const shows = (...findings: Extract<EvidenceInput, { kind: "imaging" }>["findings"]) => ({
  add: [
    { id: "imaging", kind: "imaging" as const, on: daysAgo(9), modality: "ct" as const, findings },
  ],
});

const common: Readonly<Record<string, readonly Row[]>> = {
  SIJ_TESTS_LT_3: [
    ["three of six", {}, "met"],
    [
      "four of six",
      examined({ ...two, "thigh-thrust": "positive", compression: "positive" }),
      "met",
    ],
    [
      "two of six and Fortin",
      examined({ ...two, ...negative, "thigh-thrust": "negative", fortin: "positive" }),
      "not-met",
    ],
    ["two, one not done", examined({ ...two, ...negative }), "unknown"],
    ["not examined", { without: ["examination"] }, "unknown"],
  ],
  SIJ_LOCATION: [
    ["below L5", {}, "met"],
    ["above", examined(two, false), "not-met"],
    ["nobody wrote where", examined(two), "unknown"],
    ["no score", { without: ["nrs", "odi"] }, "unknown"],
    ["90 days of pain", instead("onset", onset(90)), "met"],
    ["89 days of pain", instead("onset", onset(89)), "not-met"],
  ],
  CONS_SIJ_LT_4W: [
    ["90 days of pain", instead("onset", onset(90)), "met"],
    ["91 days of pain", instead("onset", onset(91)), "met"],
    ["89 days of pain", instead("onset", onset(89)), "not-met"],
    ["nobody knows since when", { without: ["onset"] }, "unknown"],
    ["28 days of care, nothing else", { without: ["rehab", "hep"], add: [care(28)] }, "met"],
    ["29 days of care, nothing else", { without: ["rehab", "hep"], add: [care(29)] }, "met"],
    ["27 days of care, nothing else", { without: ["rehab", "hep"], add: [care(27)] }, "not-met"],
    ["no care, asked", { without: ["rehab", "hep"] }, "not-met"],
    ["no care, never asked", { without: ["rehab", "hep", "asked-past"] }, "unknown"],
  ],
  ACTIVE_REHAB: [
    ["exercise goes on", {}, "met"],
    ["nothing goes on", { without: ["hep"] }, "not-met"],
  ],
  NON_SIJ_CAUSE: [
    ["no other cause", {}, "met"],
    ["a fracture", shows({ finding: "vertebral-fracture" }), "not-met"],
    ["non-union", shows({ finding: "non-union", concordant: "yes" }), "not-met"],
    ["instability nobody judged", shows({ finding: "instability" }), "met"],
    ["instability that fits", shows({ finding: "instability", concordant: "yes" }), "not-met"],
  ],
};

const another: readonly Row[] = [
  ["the first", {}, "met"],
  ["after one of 75 %", { add: [block("a", 60, 75)] }, "met"],
  ["after one of 76 %", { add: [block("a", 60, 76)] }, "met"],
  ["after one of 74 %", { add: [block("a", 60, 74)] }, "not-met"],
  ["after one without a result", { add: [given("a", diagnostic, 60)] }, "unknown"],
  ["two in the year", { add: [block("a", 60, 80), block("b", 365, 80)] }, "not-met"],
  ["two, one before the year", { add: [block("a", 60, 80), block("b", 366, 80)] }, "met"],
  ["never asked", { without: ["asked-past"] }, "unknown"],
];

const confirmed: readonly Row[] = [
  ["75 %", { add: [block("a", 60, 75)] }, "met"],
  ["76 %", { add: [block("a", 60, 76)] }, "met"],
  ["74 %", { add: [block("a", 60, 74)] }, "not-met"],
  ["none", {}, "not-met"],
  ["without a result", { add: [given("a", diagnostic, 60)] }, "unknown"],
  [
    "75 % by the patient's account",
    {
      add: [
        given("a", diagnostic, 60, {
          reliefPercent: 75,
          provenance: { howKnown: "patient-account" },
        }),
      ],
    },
    "unknown",
  ],
];

const three = [350, 250, 150].map((day) => injection(`t-${day}`, day));
const repeated: readonly Row[] = [
  ["the first", {}, "met"],
  ["50 % for 90 days", { add: [injection("x", 100)] }, "met"],
  [
    "51 % for 91 days",
    { add: [injection("x", 100, { reliefPercent: 51, reliefDays: 91 })] },
    "met",
  ],
  ["49 % for 90 days", { add: [injection("x", 100, { reliefPercent: 49 })] }, "not-met"],
  [
    "49 %, and 50 % in activities",
    { add: [injection("x", 100, { reliefPercent: 49, adlGainPercent: 50 })] },
    "met",
  ],
  ["50 % for 89 days", { add: [injection("x", 100, { reliefDays: 89 })] }, "not-met"],
  ["nobody says what it did", { add: [given("x", therapeutic, 100)] }, "unknown"],
  ["three in the year", { add: three }, "met"],
  ["four in the year", { add: [...three, injection("x", 100)] }, "not-met"],
  ["four, one before the year", { add: [...three, injection("x", 366)] }, "met"],
];

describe("sacroiliac injections in the United States", () => {
  it("are open: the block at once, the treatment after a positive block", () => {
    expect(judgeUs(diagnostic, pelvis, ready).word).toBe("eligible");
    expect(judgeUs(therapeutic, pelvis, ready).word).toBe("not-yet");
    const after = changed(ready, { add: [block("a", 60, 75)] });
    expect(judgeUs(therapeutic, pelvis, after).word).toBe("eligible");
  });

  for (const [code, rows] of Object.entries(common))
    it.each(rows)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(diagnostic, code, pelvis, ready, change)).toBe(truth);
    });

  it.each(another)("SIJ_DIAG_LT_75, another block: %s", (_name, change, truth) => {
    expect(truthAfter(diagnostic, "SIJ_DIAG_LT_75", pelvis, ready, change)).toBe(truth);
  });

  it.each(confirmed)("SIJ_DIAG_LT_75, before treatment: %s", (_name, change, truth) => {
    expect(truthAfter(therapeutic, "SIJ_DIAG_LT_75", pelvis, ready, change)).toBe(truth);
  });

  it.each(repeated)("SIJ_THER: %s", (_name, change, truth) => {
    expect(truthAfter(therapeutic, "SIJ_THER", pelvis, ready, change)).toBe(truth);
  });

  it("are not indicated for pain from another joint", () => {
    expect(judgeUs(diagnostic, facetPain, ready).word).toBe("not-indicated");
  });
});

describe("sacroiliac ablation in the United States", () => {
  it("is a matter of coverage, never contraindicated, with all else met", () => {
    const evidence = changed(ready, { add: [block("a", 60, 80)] });
    const verdict = judgeUs("sacroiliac-rfa", pelvis, evidence);
    expect(verdict).toMatchObject({ word: "not-yet", notYetKind: "coverage" });
    const closing = verdict.reasons.filter(
      ({ truth, strength }) => truth === "not-met" && strength !== "advisory",
    );
    expect(closing.map(({ code }) => code)).toEqual(["SIJ_RFA_NOT_COVERED"]);
    expect(findReason(verdict, "SIJ_RFA_NOT_COVERED")?.kind).toBe("coverage");
  });
});
