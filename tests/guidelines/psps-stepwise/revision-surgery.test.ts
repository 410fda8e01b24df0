import { describe, expect, it } from "vitest";
import {
  altered,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  nervePain,
  trialCandidate,
} from "@/tests/support/pictures";
import { verdictOf } from "@/tests/support/verdicts";

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
    expect(verdictOf("revision-surgery", aPicture(nervePain, candidate)).word).toBe("eligible");
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
      verdictOf("revision-surgery", aPicture(nervePain, altered(candidate, id, change))).word,
    ).toBe(word);
  });

  it("is index surgery for the never operated, revision after an operation (D20)", () => {
    const never = changed(candidate, {
      without: ["surgery"],
      add: [{ id: "asked", kind: "history-asked", on: daysAgo(1), about: "spinal-surgery" }],
    });
    expect(verdictOf("index-decompression", aPicture(nervePain, never)).word).toBe("eligible");
    expect(verdictOf("revision-surgery", aPicture(nervePain, never)).word).toBe("not-indicated");
    expect(verdictOf("index-decompression", aPicture(nervePain, candidate)).word).toBe(
      "not-indicated",
    );
  });
});
