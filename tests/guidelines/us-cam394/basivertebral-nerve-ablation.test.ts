import { had } from "@/lib/guidelines/test-patients/parts";
import { basivertebralRows, onsetBefore as onset } from "@/tests/support/basivertebral-rows";
import { daysBefore, proveRows } from "@/tests/support/pack-rows";

const cbt = (sessions?: number) => ({
  add: [had("cbt", "cbt", daysBefore(100), sessions === undefined ? {} : { sessions })],
});

/** What this payer tightens, and what it keeps of the pack under it. */
proveRows({
  pack: "us-cam394",
  treatment: "basivertebral-nerve-ablation",
  like: "V71",
  rows: {
    ...basivertebralRows,
    PAIN_LT_12M: [
      ["364 days", onset(364), "not-met"],
      ["365 days", onset(365), "met"],
      ["366 days", onset(366), "met"],
      ["nobody knows since when", { without: ["onset"] }, "unknown"],
    ],
    CBT_LT_3_SESSIONS: [
      ["2 sessions", cbt(2), "not-met"],
      ["3 sessions", cbt(3), "met"],
      ["4 sessions", cbt(4), "met"],
      ["a course without a number", cbt(), "unknown"],
      ["none, nobody asked", { without: ["default-past"] }, "unknown"],
      ["asked, none", {}, "not-met"],
    ],
  },
});
