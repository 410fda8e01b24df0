import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import type { Verdict } from "@/lib/domain/guideline/verdict";
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
  implantCandidate,
  injectionCandidate,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";

function verdict(treatment: TreatmentId, picture: ClinicalPicture): Verdict {
  return evaluate(pspsStepwise, picture, today).treatments[treatment].best;
}

function truth(code: string, { reasons }: Verdict) {
  return reasons.find((reason) => reason.code === code)?.truth;
}

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
      verdict("epidural-steroid-injection", aPicture(nervePain, injectionCandidate)).word,
    ).toBe("eligible");
    expect(verdict("medial-branch-block", aPicture(facetPain, blockCandidate)).word).toBe(
      "eligible",
    );
    expect(
      verdict("radiofrequency-ablation", aPicture(facetPain, [...blockCandidate, block("b", 80)]))
        .word,
    ).toBe("eligible");
    expect(verdict("scs-trial", aPicture(nervePain, trialCandidate)).word).toBe("eligible");
    expect(verdict("scs-permanent-implant", aPicture(nervePain, implantCandidate)).word).toBe(
      "eligible",
    );
  });

  it("keeps conservative care open with nothing on record at all", () => {
    expect(verdict("conservative-care", aPicture(undefined, [])).word).toBe("eligible");
  });

  it("opens nothing but conservative care with nothing on record", () => {
    const { treatments } = evaluate(pspsStepwise, aPicture(undefined, []), today);
    const open = Object.values(treatments).filter(({ best }) => best.word.startsWith("eligible"));
    expect(open.map(({ best }) => best.treatment)).toEqual(["conservative-care"]);
  });
});

describe("conservative care first", () => {
  const rehab = (care: string, more: object = {}): EvidenceInput =>
    ({
      id: "rehab",
      kind: "treatment-given",
      on: daysAgo(300),
      treatment: care,
      ending: { kind: "inadequate-response" },
      ...more,
    }) as EvidenceInput;

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
    expect(verdict("epidural-steroid-injection", aPicture(nervePain, evidence)).word).toBe(word);
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
    expect(verdict("epidural-steroid-injection", aPicture(nervePain, evidence)).word).toBe(word);
  });

  it("waits while rehabilitation is under way, and asks when nobody recorded any", () => {
    const underWay = altered(injectionCandidate, "rehab", { ending: undefined });
    expect(verdict("epidural-steroid-injection", aPicture(nervePain, underWay)).word).toBe(
      "not-yet",
    );
    const silent = changed(injectionCandidate, { without: ["rehab", "asked-past"] });
    const answer = verdict("epidural-steroid-injection", aPicture(nervePain, silent));
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
    expect(verdict("radiofrequency-ablation", picture).word).toBe(word);
  });

  it("is not-yet without a block, and asks when past procedures were not asked", () => {
    expect(verdict("radiofrequency-ablation", aPicture(facetPain, blockCandidate)).word).toBe(
      "not-yet",
    );
    const silent = changed(blockCandidate, { without: ["asked-past"] });
    expect(verdict("radiofrequency-ablation", aPicture(facetPain, silent)).word).toBe(
      "needs-information",
    );
  });

  it("does not take the patient's account of a block for its result (D17)", () => {
    const told = block("b", 80, { provenance: { howKnown: "patient-account" } });
    const answer = verdict(
      "radiofrequency-ablation",
      aPicture(facetPain, [...blockCandidate, told]),
    );
    expect(answer.word).toBe("needs-information");
  });

  it("does not rest on a disputed block", () => {
    const disputed = block("b", 80, { disputed: "other side" });
    const answer = verdict(
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
    const answer = verdict("radiofrequency-ablation", picture);
    expect(answer.word).toBe("not-indicated");
    expect(truth("MBB_NEGATIVE", answer)).toBe("not-met");
  });

  it("is not indicated for nerve pain, and never stands before SCS", () => {
    expect(verdict("radiofrequency-ablation", aPicture(nervePain, trialCandidate)).word).toBe(
      "not-indicated",
    );
    expect(verdict("scs-trial", aPicture(nervePain, trialCandidate)).word).toBe("eligible");
  });
});

describe("the four conditions of an SCS trial", () => {
  it.each([
    ["pain of 90 days", "onset", { on: daysAgo(90) }, "not-yet"],
    ["pain of 91 days", "onset", { on: daysAgo(91) }, "eligible"],
    ["pain of 92 days", "onset", { on: daysAgo(92) }, "eligible"],
    ["an operation 90 days ago", "surgery", { on: daysAgo(90) }, "not-yet"],
    ["an operation 91 days ago", "surgery", { on: daysAgo(91) }, "eligible"],
    ["an ODI of 20", "odi", { total: 20 }, "needs-information"],
    ["an ODI of 21", "odi", { total: 21 }, "eligible"],
    [
      "a surgeon who offers another operation",
      "surgeon",
      { correctableCause: "yes", surgery: "offered" },
      "not-yet",
    ],
    [
      "a surgeon who finds it too risky",
      "surgeon",
      { correctableCause: "yes", surgery: "too-risky" },
      "eligible",
    ],
    ["a psychologist who asks for help first", "psychology", { outcome: "help-first" }, "not-yet"],
    [
      "a psychologist who supports it with help",
      "psychology",
      { outcome: "supports-with-help" },
      "eligible",
    ],
    ["an MDT that says not now", "mdt", { outcome: "not-now" }, "not-yet"],
    ["an MDT decision that ran out yesterday", "mdt", { validUntil: daysAgo(1) }, "not-yet"],
    ["an MDT decision valid until today", "mdt", { validUntil: daysAgo(0) }, "eligible"],
    [
      "an MDT decision about another treatment",
      "mdt",
      { treatment: "revision-surgery" },
      "needs-information",
    ],
  ])("with %s it is answered rightly", (_case, id, change, word) => {
    expect(
      verdict("scs-trial", aPicture(nervePain, altered(trialCandidate, id, change))).word,
    ).toBe(word);
  });

  it.each([
    ["onset", "ONSET"],
    ["surgeon", "SURGEON_OPINION"],
    ["psychology", "PSYCHOLOGICAL_EVALUATION"],
    ["mdt", "MDT_DECISION"],
    ["odi", "QUALITY_OF_LIFE"],
    ["red-flags", "RED_FLAG_SCREEN"],
    ["surgery", "SPINAL_SURGERY"],
  ])("without %s on record it needs information and names %s", (id, fact) => {
    const answer = verdict(
      "scs-trial",
      aPicture(nervePain, changed(trialCandidate, { without: [id] })),
    );
    expect(answer.word).toBe("needs-information");
    expect(answer.missing.map((each) => each.fact)).toContain(fact);
  });

  it("takes the patient's own yes for reduced quality of life, whatever the ODI", () => {
    const evidence = changed(altered(trialCandidate, "odi", { total: 10 }), {
      add: [{ id: "qol", kind: "quality-of-life", on: daysAgo(1), reduced: true }],
    });
    expect(verdict("scs-trial", aPicture(nervePain, evidence)).word).toBe("eligible");
  });

  it("takes six months of conventional care in place of an injection, after surgery", () => {
    const care = (weeks: number): EvidenceInput[] => [
      {
        id: "drug",
        kind: "treatment-given",
        on: daysAgo(400),
        treatment: "medication",
        name: "duloxetine",
        weeks,
      },
    ];
    const without = changed(altered(trialCandidate, "rehab", { ended: daysAgo(480) }), {
      without: ["esi"],
    });
    const word = (weeks: number) =>
      verdict("scs-trial", aPicture(nervePain, [...without, ...care(weeks)])).word;
    expect(word(25)).toBe("not-yet");
    expect(word(26)).toBe("eligible");
  });

  it("is a caution when the pain is not nerve-related or was never operated on", () => {
    const disc = {
      ...nervePain,
      generator: { ...nervePain.generator, structure: "disc", mechanism: "nociceptive" },
    };
    const back = aPicture(disc as typeof nervePain, trialCandidate);
    expect(verdict("scs-trial", back).word).toBe("eligible-with-caution");
    expect(verdict("scs-trial", back).warnings.map(({ code }) => code)).toContain(
      "SCS_SUITS_NERVE_PAIN",
    );
  });
});

describe("the permanent implant", () => {
  it.each([
    ["49 percent relief", { reliefPercent: 49 }, "needs-information"],
    ["50 percent relief", { reliefPercent: 50 }, "eligible"],
    [
      "no better function",
      { trial: { functionChange: "unchanged", baselineComplete: true, reportSeen: true } },
      "not-yet",
    ],
    [
      "an incomplete baseline",
      { trial: { functionChange: "improved", baselineComplete: false, reportSeen: true } },
      "not-yet",
    ],
    [
      "no report",
      { trial: { functionChange: "improved", baselineComplete: true, reportSeen: false } },
      "not-yet",
    ],
    [
      "the patient's account only",
      { provenance: { howKnown: "patient-account" } },
      "needs-information",
    ],
    [
      "little relief and analgesics halved as agreed",
      {
        reliefPercent: 42,
        trial: {
          functionChange: "improved",
          baselineComplete: true,
          reportSeen: true,
          analgesicReductionPercent: 50,
          analgesicReductionAgreedBefore: true,
        },
      },
      "eligible-with-caution",
    ],
    [
      "little relief and analgesics halved without agreement",
      {
        reliefPercent: 42,
        trial: {
          functionChange: "improved",
          baselineComplete: true,
          reportSeen: true,
          analgesicReductionPercent: 50,
          analgesicReductionAgreedBefore: false,
        },
      },
      "not-yet",
    ],
  ])("after a trial with %s is answered rightly", (_case, change, word) => {
    const picture = aPicture(nervePain, altered(implantCandidate, "trial", change));
    expect(verdict("scs-permanent-implant", picture).word).toBe(word);
  });

  it("never opens without a trial", () => {
    const answer = verdict("scs-permanent-implant", aPicture(nervePain, trialCandidate));
    expect(answer.word).toBe("not-yet");
    expect(truth("TRIAL_NOT_DONE", answer)).toBe("not-met");
  });

  it("asks the questions again after the trial: an answer from before does not count", () => {
    const early = altered(implantCandidate, "after-trial", { on: daysAgo(40) });
    expect(verdict("scs-permanent-implant", aPicture(nervePain, early)).word).toBe(
      "needs-information",
    );
  });

  it("makes the trial itself completed", () => {
    expect(verdict("scs-trial", aPicture(nervePain, implantCandidate)).word).toBe("completed");
  });
});

describe("surgery", () => {
  const cause: EvidenceInput[] = [
    {
      id: "surgeon",
      kind: "surgeon-opinion",
      on: daysAgo(5),
      surgeon: "A. Surgeon",
      correctableCause: "yes",
      surgery: "offered",
    },
    {
      id: "imaging",
      kind: "imaging",
      on: daysAgo(30),
      modality: "mri",
      findings: [{ finding: "recurrent-herniation", concordant: "yes", correctable: "yes" }],
    },
  ];
  const candidate = changed(trialCandidate, { without: ["surgeon"], add: cause });

  it("opens revision for a clear, correctable cause that fits", () => {
    expect(verdict("revision-surgery", aPicture(nervePain, candidate)).word).toBe("eligible");
  });

  it.each([
    [
      "the surgeon sees no cause",
      "surgeon",
      { correctableCause: "no", surgery: "unlikely-to-help" },
      "not-indicated",
    ],
    [
      "the surgeon has not decided",
      "surgeon",
      { correctableCause: "undecided", surgery: "undecided" },
      "not-yet",
    ],
    [
      "imaging does not fit",
      "imaging",
      { findings: [{ finding: "recurrent-herniation", concordant: "no" }] },
      "not-yet",
    ],
  ])("does not open revision when %s", (_case, id, change, word) => {
    expect(
      verdict("revision-surgery", aPicture(nervePain, altered(candidate, id, change))).word,
    ).toBe(word);
  });

  it("is index surgery for the never operated, revision after an operation (D20)", () => {
    const never = changed(candidate, {
      without: ["surgery"],
      add: [{ id: "asked", kind: "history-asked", on: daysAgo(1), about: "spinal-surgery" }],
    });
    expect(verdict("index-decompression", aPicture(nervePain, never)).word).toBe("eligible");
    expect(verdict("revision-surgery", aPicture(nervePain, never)).word).toBe("not-indicated");
    expect(verdict("index-decompression", aPicture(nervePain, candidate)).word).toBe(
      "not-indicated",
    );
  });
});
