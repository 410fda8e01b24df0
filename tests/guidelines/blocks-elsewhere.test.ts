import { describe, expect, it } from "vitest";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import { ukHull } from "@/lib/guidelines/uk-hull/pack";
import { ukNice } from "@/lib/guidelines/uk-nice/pack";
import {
  aPicture,
  daysAgo,
  type EvidenceInput,
  facetPain,
  type ProblemInput,
} from "@/tests/support/pictures";
import { judgeIn, truthIn, ukFacetCandidate } from "@/tests/support/uk-pictures";
import {
  ablationReady,
  block,
  facetReady,
  findReason,
  given,
  judgeUs,
  sacroiliacProblem,
  sacroiliacReady,
} from "@/tests/support/us-injections";

const rfa = "radiofrequency-ablation";
const left = { ...facetPain, side: "left" } as const;

const ablationAfter = (pack: GuidelinePack, rest: Parameters<typeof block>[2]) =>
  judgeIn(pack, rfa, aPicture(left, [...ukFacetCandidate, block("block", 40, rest)]));

const sacroiliac = (
  treatment: "sacroiliac-block" | "sacroiliac-joint-injection",
  more: EvidenceInput,
) => judgeUs(treatment, sacroiliacProblem, [...sacroiliacReady, more]);

describe("A diagnostic block recorded elsewhere", () => {
  it.each([
    ["psps-stepwise", pspsStepwise],
    ["uk-nice", ukNice],
    ["uk-hull", ukHull],
  ])("at other levels or on the other side opens no ablation in %s", (_name, pack) => {
    expect(ablationAfter(pack, { side: "left" }).word).toBe("eligible");
    expect(ablationAfter(pack, { side: "both" }).word).toBe("eligible");
    expect(ablationAfter(pack, { levels: [] }).word).toBe("eligible");
    expect(ablationAfter(pack, { side: "right" }).word).toBe("not-yet");
    expect(ablationAfter(pack, { levels: ["L1", "L2"] }).word).toBe("not-yet");
  });

  it("does not speak against the facet joints of this pain", () => {
    const levels = ["L1", "L2"] as const;
    const negative = { levels: [...levels], reliefPercent: 0 };
    const verdict = judgeUs(rfa, facetPain, [
      ...facetReady,
      block("first", 60, negative),
      block("second", 46, negative),
    ]);
    expect(truthIn(verdict, "MBB_NEGATIVE")).toBe("met");
    expect(verdict.word).toBe("not-yet");
  });

  it("of the other sacroiliac joint neither confirms this one nor forbids a block of it", () => {
    const of = (side: "left" | "right", reliefPercent: number) =>
      given("block", "sacroiliac-block", 60, { side, reliefPercent, sameScale: true });
    expect(sacroiliac("sacroiliac-joint-injection", of("right", 90)).word).toBe("eligible");
    expect(sacroiliac("sacroiliac-joint-injection", of("left", 90)).word).toBe("not-yet");
    expect(sacroiliac("sacroiliac-block", of("right", 20)).word).toBe("not-yet");
    expect(sacroiliac("sacroiliac-block", of("left", 20)).word).toBe("eligible");
  });
});

describe("What failed for technical reasons", () => {
  const failed = (id: string, treatment: "medial-branch-block" | typeof rfa, day: number) =>
    given(id, treatment, day, { levels: ["L4", "L5"], ending: { kind: "technically-failed" } });

  it("is no answer of a block: another one is asked for, not its result", () => {
    const verdict = judgeUs(rfa, facetPain, [
      ...facetReady,
      block("first", 60),
      failed("second", "medial-branch-block", 40),
    ]);
    expect(findReason(verdict, "MBB_RELIEF_LT_80")?.truth).toBe("not-met");
    expect(verdict.missing).toEqual([]);
  });

  it("leaves two negative blocks negative", () => {
    const verdict = judgeUs(rfa, facetPain, [
      ...facetReady,
      block("first", 60, { reliefPercent: 10 }),
      block("second", 46, { reliefPercent: 10 }),
      failed("third", "medial-branch-block", 30),
    ]);
    expect(verdict.word).toBe("not-indicated");
  });

  it("is no ablation whose result a repeat would rest on", () => {
    const verdict = judgeUs(rfa, facetPain, [...ablationReady, failed("ablation", rfa, 300)]);
    expect(verdict.word).toBe("eligible");
    const worked = given("worked", rfa, 400, {
      reliefPercent: 60,
      reliefDays: 200,
      sameScale: true,
      ending: { kind: "effective-then-lost" },
    });
    const after = [...ablationReady, worked, failed("ablation", rfa, 100)];
    expect(judgeUs(rfa, facetPain, after).word).toBe("eligible");
  });
});

describe("The lumbar policy of one board", () => {
  const neck: ProblemInput = {
    id: "neck",
    region: "neck",
    generator: {
      structure: "facet",
      mechanism: "nociceptive",
      levels: ["C5", "C6"],
      confidence: "likely",
    },
  };

  it("says nothing of the neck, and a positive block is asked there as well", () => {
    const old = given("block", "medial-branch-block", 200, { reliefPercent: 60 });
    const before = given("before", rfa, 300, {
      ending: { kind: "effective-then-lost", on: daysAgo(20) },
    });
    const judge = (problem: ProblemInput, evidence: readonly EvidenceInput[]) =>
      judgeIn(ukHull, rfa, aPicture(problem, [...ukFacetCandidate, ...evidence])).word;
    expect(judge(neck, [old, before])).toBe("eligible");
    expect(judge(neck, [])).toBe("not-yet");
    expect(judge(facetPain, [old])).toBe("not-yet");
  });
});
