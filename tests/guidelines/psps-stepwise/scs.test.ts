import { describe, expect, it } from "vitest";
import {
  altered,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  facetPain,
  implantCandidate,
  nervePain,
  type ProblemInput,
  trialCandidate,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

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
      verdictOf("scs-trial", aPicture(nervePain, altered(trialCandidate, id, change))).word,
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
    const answer = verdictOf(
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
    expect(verdictOf("scs-trial", aPicture(nervePain, evidence)).word).toBe("eligible");
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
      verdictOf("scs-trial", aPicture(nervePain, [...without, ...care(weeks)])).word;
    expect(word(25)).toBe("not-yet");
    expect(word(26)).toBe("eligible");
  });

  it.each([
    [
      "a positive block and no ablation yet",
      { reliefPercent: 80, ending: { kind: "effective-then-lost" } },
      "not-yet",
    ],
    [
      "a negative block that ended with a reason",
      { reliefPercent: 20, ending: { kind: "inadequate-response" } },
      "eligible-with-caution",
    ],
    [
      "a block that the patient declined",
      { ending: { kind: "declined" } },
      "eligible-with-caution",
    ],
    [
      "a block whose result nobody recorded",
      { ending: { kind: "inadequate-response" } },
      "needs-information",
    ],
  ] as const)("for facet pain after %s it is answered rightly", (_case, more, word) => {
    const block = {
      id: "block",
      kind: "treatment-given",
      on: daysAgo(60),
      treatment: "medial-branch-block",
      ...more,
    } as const;
    const picture = aPicture(facetPain, [...trialCandidate, block]);
    expect(verdictOf("scs-trial", picture).word).toBe(word);
  });

  it("is a caution for nerve pain without an operation, after an injection", () => {
    const never = changed(trialCandidate, {
      without: ["surgery"],
      add: [{ id: "op", kind: "history-asked", on: daysAgo(1), about: "spinal-surgery" }],
    });
    const verdict = verdictOf("scs-trial", aPicture(nervePain, never));
    expect(verdict.word).toBe("eligible-with-caution");
    expect(truthOf("EVIDENCE_PSPS_T1_LIMITED", verdict)).toBe("not-met");
  });

  it("is a caution when the pain is not nerve-related", () => {
    const disc = {
      ...nervePain,
      generator: { structure: "disc", mechanism: "nociceptive", levels: [], confidence: "likely" },
    } satisfies ProblemInput;
    const back = aPicture(disc, trialCandidate);
    expect(verdictOf("scs-trial", back).word).toBe("eligible-with-caution");
    expect(verdictOf("scs-trial", back).warnings.map(({ code }) => code)).toContain(
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
    expect(verdictOf("scs-permanent-implant", picture).word).toBe(word);
  });

  it("never opens without a trial", () => {
    const answer = verdictOf("scs-permanent-implant", aPicture(nervePain, trialCandidate));
    expect(answer.word).toBe("not-yet");
    expect(truthOf("TRIAL_NOT_DONE", answer)).toBe("not-met");
  });

  it("asks the questions again after the trial: an answer from before does not count", () => {
    const early = altered(implantCandidate, "after-trial", { on: daysAgo(40) });
    expect(verdictOf("scs-permanent-implant", aPicture(nervePain, early)).word).toBe(
      "needs-information",
    );
  });

  it("makes the trial itself completed", () => {
    expect(verdictOf("scs-trial", aPicture(nervePain, implantCandidate)).word).toBe("completed");
  });
});
