import { describe, expect, it } from "vitest";
import { changed, daysAgo, type EvidenceInput } from "@/tests/support/pictures";
import {
  fusionReady,
  given,
  judgeUs,
  sacroiliacProblem as pelvis,
  plannedFor,
  type Row,
  truthAfter,
} from "@/tests/support/us-injections";

const sif = "sacroiliac-joint-fusion";
const instead = (id: string, ...add: readonly EvidenceInput[]) => ({ without: [id], add });
const care = (days: number) =>
  given("long-care", "core-stabilisation", 300, { ended: daysAgo(300 - days) });
const study = (day: number): EvidenceInput => ({
  id: "imaging",
  kind: "imaging",
  on: daysAgo(day),
  modality: "mri",
  findings: [{ finding: "no-relevant-finding" }],
});
const cotinine = (value: number, unit = "ng/mL"): EvidenceInput => ({
  id: "cotinine",
  kind: "laboratory",
  on: daysAgo(5),
  test: "cotinine",
  value,
  unit,
});
const smokes: EvidenceInput = {
  id: "never",
  kind: "readiness",
  on: daysAgo(3),
  about: "smoking",
  answer: "no",
};
const block = (id: string, reliefPercent: number) =>
  given(id, "sacroiliac-block", 110, { reliefPercent });

const table: Readonly<Record<string, readonly Row[]>> = {
  SIJ_DIAG_LT_75: [
    ["two of 75 %", {}, "met"],
    ["75 and 76 %", instead("second", block("second", 76)), "met"],
    ["75 and 74 %", instead("second", block("second", 74)), "not-met"],
    ["one", { without: ["second"] }, "not-met"],
    [
      "one, and one without a result",
      instead("second", given("second", "sacroiliac-block", 110)),
      "unknown",
    ],
  ],
  SIJ_TESTS_LT_3: [
    ["three and Fortin", {}, "met"],
    ["not examined", { without: ["examination"] }, "unknown"],
    [
      "three, Fortin negative",
      instead("examination", {
        id: "examination",
        kind: "examination",
        on: daysAgo(2),
        sijTests: {
          faber: "positive",
          gaenslen: "positive",
          yeoman: "positive",
          fortin: "negative",
        },
      }),
      "not-met",
    ],
  ],
  CONS_SIF: [
    ["180 days", {}, "met"],
    ["181 days", instead("long-care", care(181)), "met"],
    ["179 days", instead("long-care", care(179)), "not-met"],
    ["no injection into the joint", { without: ["injection"] }, "not-met"],
    [
      "medicines alone",
      {
        without: ["long-care", "rehab", "hep"],
        add: [given("drug", "medication", 300, { ended: daysAgo(100) })],
      },
      "not-met",
    ],
    [
      "never asked, and nothing on record",
      { without: ["long-care", "rehab", "hep", "asked-past"] },
      "unknown",
    ],
  ],
  IMAGING_MISSING: [
    ["180 days old", instead("imaging", study(180)), "met"],
    ["179 days old", instead("imaging", study(179)), "met"],
    ["181 days old", instead("imaging", study(181)), "not-met"],
    ["none", { without: ["imaging"] }, "unknown"],
  ],
  NICOTINE_NOT_CLEARED: [
    ["never smoked", {}, "met"],
    ["smokes, cotinine not measured", instead("never", smokes), "unknown"],
    ["smokes, cotinine 10", { without: ["never"], add: [smokes, cotinine(10)] }, "met"],
    ["smokes, cotinine 9", { without: ["never"], add: [smokes, cotinine(9)] }, "met"],
    ["smokes, cotinine 11", { without: ["never"], add: [smokes, cotinine(11)] }, "not-met"],
    [
      "smokes, cotinine in another unit",
      { without: ["never"], add: [smokes, cotinine(9, "nmol/L")] },
      "unknown",
    ],
    ["nobody asked", { without: ["never"] }, "unknown"],
  ],
  SIF_IMPLANT_AND_SIDE: [
    [
      "transfixing, right",
      { add: [plannedFor(sif, { approach: "transfixing", side: "right" })] },
      "met",
    ],
    [
      "transfixing, both",
      { add: [plannedFor(sif, { approach: "transfixing", side: "both" })] },
      "not-met",
    ],
    [
      "another implant",
      { add: [plannedFor(sif, { approach: "posterior spacer", side: "right" })] },
      "not-met",
    ],
    ["not booked", {}, "unknown"],
  ],
};

describe("sacroiliac joint fusion in the United States", () => {
  it("is open with everything on record", () => {
    expect(judgeUs(sif, pelvis, fusionReady).word).toBe("eligible");
  });

  for (const [code, rows] of Object.entries(table))
    it.each(rows)(`${code}: %s`, (_name, change, truth) => {
      expect(truthAfter(sif, code, pelvis, fusionReady, change)).toBe(truth);
    });

  it("does not take smoke-free today for never smoked", () => {
    const free = { ...smokes, answer: "yes" } as const;
    const verdict = judgeUs(sif, pelvis, changed(fusionReady, instead("never", free)));
    expect(verdict.word).toBe("needs-information");
  });
});
