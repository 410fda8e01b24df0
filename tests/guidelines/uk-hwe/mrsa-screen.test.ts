import { describe, expect, it } from "vitest";
import { ukHwe } from "@/lib/guidelines/uk-hwe/pack";
import { daysAgo, type EvidenceInput } from "@/tests/support/pictures";
import { judgeIn, nervePicture, truthIn, ukTrialCandidate } from "@/tests/support/uk-pictures";

const screened = (days: number, answer: "yes" | "no" = "yes"): EvidenceInput => ({
  id: `mrsa-${days}`,
  kind: "readiness",
  on: daysAgo(days),
  about: "mrsa-screen",
  answer,
});
const judge = (...more: readonly EvidenceInput[]) =>
  judgeIn(ukHwe, "scs-trial", nervePicture([...ukTrialCandidate, ...more]));

describe("the MRSA screen before a stimulator", () => {
  it.each([
    [26, "met", "eligible"],
    [27, "met", "eligible"],
    [28, "not-met", "not-yet"],
  ] as const)("is of less than four weeks: %s days is %s", (days, truth, word) => {
    const verdict = judge(screened(days));
    expect([truthIn(verdict, "MRSA_SCREEN"), verdict.word]).toEqual([truth, word]);
  });

  it("is a fact of the booking: not yet done, it delays no decision", () => {
    const verdict = judge();
    expect([truthIn(verdict, "MRSA_SCREEN"), verdict.word]).toEqual(["unknown", "eligible"]);
  });

  it("has to be clear, and the latest one counts", () => {
    expect([judge(screened(3, "no")).word, judge(screened(3, "no")).notYetKind]).toEqual([
      "not-yet",
      "local-policy",
    ]);
    expect(judge(screened(10), screened(3, "no")).word).toBe("not-yet");
    expect(judge(screened(10, "no"), screened(3)).word).toBe("eligible");
  });
});
