import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  altered,
  anEvidence,
  aPicture,
  blockCandidate,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  implantCandidate,
  injectionCandidate,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

const block = (id: string, reliefPercent: number, more = {}): EvidenceInput => ({
  id,
  kind: "treatment-given",
  on: daysAgo(40),
  treatment: "medial-branch-block",
  reliefPercent,
  ...more,
});

describe("when everything is on record", () => {
  it("opens each step for the pain that it is for", () => {
    expect(
      verdictOf("epidural-steroid-injection", aPicture(nervePain, injectionCandidate)).word,
    ).toBe("eligible");
    expect(verdictOf("medial-branch-block", aPicture(facetPain, blockCandidate)).word).toBe(
      "eligible",
    );
    expect(
      verdictOf("radiofrequency-ablation", aPicture(facetPain, [...blockCandidate, block("b", 80)]))
        .word,
    ).toBe("eligible");
    expect(verdictOf("scs-trial", aPicture(nervePain, trialCandidate)).word).toBe("eligible");
    expect(verdictOf("scs-permanent-implant", aPicture(nervePain, implantCandidate)).word).toBe(
      "eligible",
    );
  });

  it("keeps conservative care open with nothing on record at all", () => {
    expect(verdictOf("conservative-care", aPicture(undefined, [])).word).toBe("eligible");
  });

  it("opens nothing but conservative care with nothing on record", () => {
    const { treatments } = evaluate(pspsStepwise, aPicture(undefined, []), today);
    const open = Object.values(treatments).filter(({ best }) => best.word.startsWith("eligible"));
    expect(open.map(({ best }) => best.treatment)).toEqual(["conservative-care"]);
  });
});

describe("conservative care first", () => {
  const rehab = (care: string, more: object = {}): EvidenceInput =>
    anEvidence({
      id: "rehab",
      kind: "treatment-given",
      on: daysAgo(300),
      treatment: care,
      ending: { kind: "inadequate-response" },
      ...more,
    });

  it.each([
    ["targeted rehabilitation counts", "targeted-spinal-rehabilitation", "eligible"],
    ["a pain management programme counts", "pain-management-programme", "eligible"],
    ["a generic exercise programme does not count", "generic-exercise-programme", "not-yet"],
    ["a home exercise programme does not count", "home-exercise-programme", "not-yet"],
    ["supplements alone do not count", "supplement", "not-yet"],
    ["passive treatments alone do not count", "massage", "not-yet"],
    ["medicines alone do not count", "medication", "not-yet"],
    [
      "a procedure listed as conservative does not count",
      "manipulation-under-anaesthesia",
      "not-yet",
    ],
    ["an endoscopic discectomy does not count", "endoscopic-transforaminal-discectomy", "not-yet"],
  ])("%s", (_guarantee, care, word) => {
    const evidence = changed(injectionCandidate, { without: ["rehab"], add: [rehab(care)] });
    expect(verdictOf("epidural-steroid-injection", aPicture(nervePain, evidence)).word).toBe(word);
  });

  it.each([
    ["inadequate-response", "eligible"],
    ["partial-and-continuing", "eligible"],
    ["not-tolerated", "eligible"],
    ["not-available", "eligible"],
    ["declined", "eligible"],
    ["contraindicated", "eligible"],
    ["not-indicated", "eligible"],
    ["technically-failed", "eligible"],
    ["effective-then-lost", "eligible"],
    ["did-not-attend", "not-yet"],
    ["effective", "not-indicated"],
  ])("an ending %s makes the next step %s", (kind, word) => {
    const evidence = altered(injectionCandidate, "rehab", { ending: { kind } });
    expect(verdictOf("epidural-steroid-injection", aPicture(nervePain, evidence)).word).toBe(word);
  });

  it("waits while rehabilitation is under way, and asks when nobody recorded any", () => {
    const underWay = altered(injectionCandidate, "rehab", { ending: undefined });
    expect(verdictOf("epidural-steroid-injection", aPicture(nervePain, underWay)).word).toBe(
      "not-yet",
    );
    const silent = changed(injectionCandidate, { without: ["rehab", "asked-past"] });
    const answer = verdictOf("epidural-steroid-injection", aPicture(nervePain, silent));
    expect(answer.word).toBe("needs-information");
    expect(answer.missing.map(({ fact }) => fact)).toContain("TARGETED_REHABILITATION");
  });
});

describe("radiofrequency ablation only after a block", () => {
  it.each([
    [49, "not-yet"],
    [50, "eligible"],
    [51, "eligible"],
  ])("a block with %i percent relief makes it %s", (relief, word) => {
    const picture = aPicture(facetPain, [...blockCandidate, block("b", relief)]);
    expect(verdictOf("radiofrequency-ablation", picture).word).toBe(word);
  });

  it("is not-yet without a block, and asks when past procedures were not asked", () => {
    expect(verdictOf("radiofrequency-ablation", aPicture(facetPain, blockCandidate)).word).toBe(
      "not-yet",
    );
    const silent = changed(blockCandidate, { without: ["asked-past"] });
    expect(verdictOf("radiofrequency-ablation", aPicture(facetPain, silent)).word).toBe(
      "needs-information",
    );
  });

  it("does not take the patient's account of a block for its result (D17)", () => {
    const told = block("b", 80, { provenance: { howKnown: "patient-account" } });
    const answer = verdictOf(
      "radiofrequency-ablation",
      aPicture(facetPain, [...blockCandidate, told]),
    );
    expect(answer.word).toBe("needs-information");
  });

  it("does not rest on a disputed block", () => {
    const disputed = block("b", 80, { disputed: "other side" });
    const answer = verdictOf(
      "radiofrequency-ablation",
      aPicture(facetPain, [...blockCandidate, disputed]),
    );
    expect(answer.word).toBe("needs-information");
    expect(
      answer.reasons.find(({ code }) => code === "NO_POSITIVE_MBB")?.evidence[0]?.disputed,
    ).toBe(true);
  });

  it("is not indicated after two negative blocks", () => {
    const picture = aPicture(facetPain, [...blockCandidate, block("b1", 20), block("b2", 49)]);
    const answer = verdictOf("radiofrequency-ablation", picture);
    expect(answer.word).toBe("not-indicated");
    expect(truthOf("MBB_NEGATIVE", answer)).toBe("not-met");
  });

  it("is not indicated for nerve pain, and never stands before SCS", () => {
    expect(verdictOf("radiofrequency-ablation", aPicture(nervePain, trialCandidate)).word).toBe(
      "not-indicated",
    );
    expect(verdictOf("scs-trial", aPicture(nervePain, trialCandidate)).word).toBe("eligible");
  });
});
