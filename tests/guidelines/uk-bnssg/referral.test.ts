import { describe, expect, it } from "vitest";
import { ukBnssg } from "@/lib/guidelines/uk-bnssg/pack";
import { daysAgo, type EvidenceInput } from "@/tests/support/pictures";
import {
  judgeIn,
  judgeUk,
  nervePicture,
  truthIn,
  ukTrialCandidate,
  vas,
  withIn,
} from "@/tests/support/uk-pictures";

const began = (days: number): EvidenceInput => ({ id: "onset", kind: "onset", on: daysAgo(days) });
const withMore = (...more: readonly EvidenceInput[]) =>
  nervePicture(withIn(ukTrialCandidate, more));
const truth = (...more: readonly EvidenceInput[]) =>
  truthIn(judgeIn(ukBnssg, "scs-trial", withMore(...more)), "REFERRAL_3M");

describe("the threshold to refer for stimulation", () => {
  it("is three months of pain at five of ten", () => {
    expect([truth(began(89)), truth(began(90)), truth(began(91))]).toEqual([
      "not-met",
      "met",
      "met",
    ]);
    expect([truth(vas(49)), truth(vas(50)), truth(vas(51))]).toEqual(["not-met", "met", "met"]);
  });

  it("is unknown while the pain has no date or no score", () => {
    for (const id of ["onset", "vas"]) {
      const picture = nervePicture(withIn(ukTrialCandidate, [], [id]));
      expect(truthIn(judgeIn(ukBnssg, "scs-trial", picture), "REFERRAL_3M")).toBe("unknown");
    }
  });

  it("opens before the trial, and never opens or closes it", () => {
    const early = withMore(began(100));
    expect(truthIn(judgeIn(ukBnssg, "scs-trial", early), "REFERRAL_3M")).toBe("met");
    expect(judgeIn(ukBnssg, "scs-trial", early).word).toBe("not-yet");
    for (const picture of [
      early,
      withMore(),
      withMore(began(80)),
      withMore(vas(40)),
      nervePicture([]),
    ])
      expect(judgeIn(ukBnssg, "scs-trial", picture).word).toBe(judgeUk("scs-trial", picture).word);
  });

  it("does not hold up whom TA159 lets in without a score: who cannot use a scale", () => {
    const observed: EvidenceInput = {
      id: "vas",
      kind: "pain-score",
      on: daysAgo(0),
      scale: "observational",
      severity: "severe",
    };
    const verdict = judgeIn(ukBnssg, "scs-trial", withMore(observed));
    expect([truthIn(verdict, "REFERRAL_3M"), verdict.word]).toEqual([
      "unknown",
      "eligible-with-caution",
    ]);
  });
});
