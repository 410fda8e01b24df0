import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  altered,
  aPicture,
  blockCandidate,
  facetPain,
  nervePain,
  today,
  trialCandidate,
} from "@/tests/support/pictures";
import { truthOf, verdictOf } from "@/tests/support/verdicts";

describe("an evaluation", () => {
  it("names its pack, version and day, and shows the banners, which change no verdict", () => {
    const evaluation = evaluate(pspsStepwise, aPicture(nervePain, trialCandidate), today);
    expect(evaluation).toMatchObject({
      pack: "psps-stepwise",
      version: "1.1.0",
      asOf: "2026-11-22",
    });
    expect(evaluation.banners.map(({ code }) => code)).toContain("COCHRANE2023_SCS");
    const bare = evaluate(
      { ...pspsStepwise, banners: [] },
      aPicture(nervePain, trialCandidate),
      today,
    );
    expect(bare.treatments).toEqual(evaluation.treatments);
  });

  it("shows each reason with the evidence that decided it, its date, author and origin", () => {
    const told = altered(trialCandidate, "psychology", {
      provenance: { howKnown: "document-seen", by: "Dr P. Sychologist" },
    });
    const { reasons } = verdictOf("scs-trial", aPicture(nervePain, told));
    expect(reasons.find(({ code }) => code === "PSYCH_NOT_CLEARED")?.evidence).toEqual([
      {
        evidenceId: "psychology",
        value: "supports",
        on: "2026-10-03",
        by: "Dr P. Sychologist",
        howKnown: "document-seen",
        disputed: false,
      },
    ]);
  });

  it("lists what is not met first, then what is unknown, then what is met", () => {
    const picture = aPicture(nervePain, altered(trialCandidate, "mdt", { outcome: "not-now" }));
    const truths = verdictOf("scs-trial", picture).reasons.map(({ truth }) => truth);
    const rank = ["not-met", "unknown", "met"];
    expect(truths).toEqual(
      truths.toSorted((one, other) => rank.indexOf(one) - rank.indexOf(other)),
    );
  });

  it("takes the most favourable of the pain problems, and keeps each", () => {
    const one = aPicture(nervePain, trialCandidate);
    const both = { ...one, problems: [...one.problems, ...aPicture(facetPain, []).problems] };
    const answer = evaluate(pspsStepwise, both, today).treatments["medial-branch-block"];
    expect(answer.byProblem.map(({ problem, word }) => [problem, word])).toEqual([
      ["leg", "not-indicated"],
      ["back", "eligible"],
    ]);
    expect(answer.best).toMatchObject({ problem: "back", word: "eligible" });
  });

  it("answers for a patient without a pain problem", () => {
    const { best, byProblem } = evaluate(pspsStepwise, aPicture(undefined, []), today).treatments[
      "scs-trial"
    ];
    expect(byProblem).toHaveLength(1);
    expect(best.problem).toBeUndefined();
    expect(best.missing.map(({ fact }) => fact)).toContain("PAIN_GENERATOR");
  });

  it("says on which day a decision that lapses closes the treatment again (D48)", () => {
    const limited = altered(trialCandidate, "mdt", { validUntil: "2026-12-31" });
    const verdict = verdictOf("scs-trial", aPicture(nervePain, limited));
    expect(verdict).toMatchObject({
      word: "eligible",
      earliest: "2026-11-22",
      closesOn: "2027-01-01",
    });
    // One that names no last day holds a year from the day it was made.
    expect(verdictOf("scs-trial", aPicture(nervePain, trialCandidate)).closesOn).toBe("2027-11-03");
  });

  it("lets advice warn without denying", () => {
    const verdict = verdictOf("medial-branch-block", aPicture(facetPain, blockCandidate));
    expect(verdict.word).toBe("eligible");
    expect(truthOf("ACTIVE_REHAB", verdict)).toBe("not-met");
    expect(verdict.warnings.map(({ code }) => code)).toContain("ACTIVE_REHAB");
  });
});
