import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { toLadder } from "@/lib/domain/guideline/ladder";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  altered,
  aPicture,
  blockCandidate,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";

function current(picture: ClinicalPicture, problem?: string) {
  const ladder = toLadder(pspsStepwise, evaluate(pspsStepwise, picture, today), picture, problem);
  expect(ladder.map(({ step }) => step)).toEqual([
    "conservative",
    "injections",
    "rfa",
    "scs",
    "surgery",
  ]);
  const index = ladder.findIndex(({ place }) => place === "current");
  expect(ladder.map(({ place }) => place)).toEqual(
    ladder.map((_, place) => (place < index ? "past" : place === index ? "current" : "next")),
  );
  return ladder[index]?.step;
}

const block = (reliefPercent: number, more = {}): EvidenceInput => ({
  id: `block-${reliefPercent}`,
  kind: "treatment-given",
  on: daysAgo(30),
  treatment: "medial-branch-block",
  reliefPercent,
  ...more,
});

describe("the patient's place on the ladder", () => {
  it("begins at conservative care, whatever is unknown", () => {
    expect(current(aPicture(undefined, []))).toBe("conservative");
    expect(current(aPicture(nervePain, []))).toBe("conservative");
  });

  it("moves to injections once rehabilitation has ended with a reason", () => {
    const evidence = changed(trialCandidate, { without: ["esi"] });
    expect(current(aPicture(nervePain, altered(evidence, "rehab", { ended: daysAgo(490) })))).toBe(
      "injections",
    );
  });

  it("goes from injections straight to SCS for nerve pain: ablation is not called for", () => {
    expect(current(aPicture(nervePain, trialCandidate))).toBe("scs");
  });

  it("takes six months of conventional care after surgery in place of an injection", () => {
    const evidence = altered(changed(trialCandidate, { without: ["esi"] }), "rehab", {
      ended: daysAgo(300),
    });
    expect(current(aPicture(nervePain, evidence))).toBe("scs");
  });

  it("goes from a positive block to ablation, and stays where nothing more is called for", () => {
    expect(current(aPicture(facetPain, blockCandidate))).toBe("injections");
    expect(current(aPicture(facetPain, [...blockCandidate, block(80)]))).toBe("rfa");
    const ablated: EvidenceInput = {
      id: "rfa",
      kind: "treatment-given",
      on: daysAgo(20),
      treatment: "radiofrequency-ablation",
      ending: { kind: "inadequate-response" },
    };
    expect(current(aPicture(facetPain, [...blockCandidate, block(80), ablated]))).toBe("rfa");
  });

  it("counts a step as behind when its treatment is not indicated", () => {
    const negative = aPicture(facetPain, [
      ...blockCandidate,
      block(20, { ending: { kind: "inadequate-response" } }),
      block(10, { ending: { kind: "inadequate-response" } }),
    ]);
    const ladder = toLadder(pspsStepwise, evaluate(pspsStepwise, negative, today), negative);
    expect(ladder.find(({ step }) => step === "injections")?.place).toBe("past");
  });

  it("is taken for each pain; together the one that is furthest behind decides", () => {
    const nerve = aPicture(
      nervePain,
      altered(altered(trialCandidate, "esi", { problem: "leg" }), "mdt", {}),
    );
    const both = { ...nerve, problems: [...nerve.problems, ...aPicture(facetPain, []).problems] };
    expect(current(both, "leg")).toBe("scs");
    expect(current(both, "back")).toBe("injections");
    expect(current(both)).toBe("injections");
  });

  it("holds every treatment once, on its step", () => {
    const picture = aPicture(nervePain, trialCandidate);
    const ladder = toLadder(pspsStepwise, evaluate(pspsStepwise, picture, today), picture);
    const all = ladder.flatMap(({ treatments }) => treatments.map(({ best }) => best.treatment));
    expect(all).toHaveLength(30);
    expect(new Set(all).size).toBe(30);
  });
});
