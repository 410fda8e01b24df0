import { describe, expect, it } from "vitest";
import { ukHull } from "@/lib/guidelines/uk-hull/pack";
import { daysAgo, type EvidenceInput } from "@/tests/support/pictures";
import {
  block,
  facetPicture,
  judgeIn,
  truthIn,
  ukFacetCandidate,
  withIn,
} from "@/tests/support/uk-pictures";

const judge = (...more: readonly EvidenceInput[]) =>
  judgeIn(ukHull, "radiofrequency-ablation", facetPicture(withIn(ukFacetCandidate, more)));

const began = (days: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(days) });
const denervation = (days: number, region: "lumbar" | "cervical" = "lumbar"): EvidenceInput => ({
  id: "rfa",
  kind: "treatment-given",
  on: daysAgo(days),
  treatment: "radiofrequency-ablation",
  region,
  ending: { kind: "effective-then-lost", on: daysAgo(2) },
});

describe("denervation by the Hull policy", () => {
  it("is open when all is on record", () => {
    expect(judge(block(30, 60)).word).toBe("eligible");
  });

  it.each([
    [179, "not-met"],
    [180, "met"],
    [181, "met"],
  ] as const)("is for pain of six months: %s days is %s", (days, truth) => {
    expect(truthIn(judge(block(30, 60), began(days)), "PAIN_LT_6M")).toBe(truth);
  });

  it("asks when the pain began", () => {
    const picture = facetPicture([...withIn(ukFacetCandidate, [], ["onset"]), block(30, 60)]);
    const verdict = judgeIn(ukHull, "radiofrequency-ablation", picture);
    expect(truthIn(verdict, "PAIN_LT_6M")).toBe("unknown");
  });

  it.each([
    [179, 50, "met"],
    [180, 50, "met"],
    [181, 50, "not-met"],
    [30, 49, "not-met"],
    [30, 51, "met"],
  ] as const)("follows a block %s days ago with %s %% of relief: %s", (days, relief, truth) => {
    expect(truthIn(judge(block(days, relief)), "NO_POSITIVE_MBB")).toBe(truth);
  });

  it("follows no block that only the patient tells of", () => {
    const told: EvidenceInput = {
      id: "told",
      kind: "treatment-given",
      on: daysAgo(30),
      treatment: "medial-branch-block",
      reliefPercent: 90,
      provenance: { howKnown: "patient-account" },
    };
    expect(truthIn(judge(told), "NO_POSITIVE_MBB")).not.toBe("met");
  });

  it.each([
    [479, "not-met", "not-yet"],
    [480, "met", "eligible"],
    [481, "met", "eligible"],
  ] as const)("is repeated after sixteen months: %s days is %s", (days, truth, word) => {
    const verdict = judge(block(30, 60), denervation(days));
    expect([truthIn(verdict, "REPEAT_RFA_LT_16_MO"), verdict.word]).toEqual([truth, word]);
  });

  it("says on which day it may be repeated", () => {
    expect(judge(block(30, 60), denervation(470)).earliest).toBe(daysAgo(-10));
  });

  it("counts denervation of this part of the spine, and asks while nobody has", () => {
    expect(truthIn(judge(block(30, 60), denervation(100, "cervical")), "REPEAT_RFA_LT_16_MO")).toBe(
      "met",
    );
    const unasked = facetPicture([...withIn(ukFacetCandidate, [], ["asked-past"]), block(30, 60)]);
    expect(
      truthIn(judgeIn(ukHull, "radiofrequency-ablation", unasked), "REPEAT_RFA_LT_16_MO"),
    ).toBe("unknown");
  });
});
