import { describe, expect, it } from "vitest";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { treatments } from "@/lib/domain/catalogue/treatment";
import { isOpen, type VerdictWord, verdictRank } from "@/lib/domain/guideline/verdict";
import { type ActivationFacts, activate } from "@/lib/domain/plan/activate";
import { VerdictId } from "@/lib/domain/shared/ids";
import { aVerdict } from "../../support/evaluations";
import { aConsent, aDecision, aStep, backPain, day, legPain } from "../../support/plan-values";

type Change = Partial<ActivationFacts> & {
  readonly treatment?: TreatmentId;
  readonly word?: VerdictWord;
};

/** An SCS trial that everything allows, changed in one thing. */
function theTrial({ treatment = "scs-trial", word = "eligible", ...change }: Change = {}) {
  const verdict = aVerdict(treatment, { word, problem: legPain });
  return activate({
    step: aStep(treatment),
    state: { state: "planned" },
    answer: { best: verdict, byProblem: [verdict] },
    consent: aConsent(),
    decisions: [aDecision({ treatment })],
    intentRevision: 2,
    today: day("2026-11-22"),
    conditionConfirmed: false,
    ...change,
  });
}

const urgentToday = aDecision({ route: "urgent" });
const stale = aDecision({ route: "urgent", validUntil: day("2026-11-01") });

describe("starting a treatment", () => {
  it("rests on the verdict, the patient's yes and the meeting's go-ahead", () => {
    expect(theTrial()).toMatchObject({
      ok: true,
      value: {
        verdict: { word: "eligible" },
        consentId: aConsent().id,
        decisionId: aDecision().id,
      },
    });
  });

  it.each(verdictRank)("follows the verdict when it is %s", (word) => {
    const result = theTrial({ word });
    if (isOpen(word)) expect(result.ok).toBe(true);
    else expect(result).toMatchObject({ refusal: { kind: "not-open", verdict: { word } } });
  });

  it("never borrows the verdict of another pain problem", () => {
    const back = aVerdict("scs-trial", { word: "eligible", problem: backPain });
    const leg = aVerdict("scs-trial", { word: "not-indicated", problem: legPain });
    const answer = { best: back, byProblem: [back, leg] };
    expect(theTrial({ answer })).toMatchObject({ refusal: { kind: "not-open", verdict: leg } });
    expect(theTrial({ answer: { best: back, byProblem: [back] } })).toMatchObject({
      refusal: { kind: "no-verdict" },
    });
  });

  it.each([
    ["no answer", undefined, "none"],
    ["a no", aConsent("refused"), "refused"],
    ["a wish for time", aConsent("wants-time"), "wants-time"],
  ] as const)("is refused with %s of the patient", (_what, consent, answer) => {
    expect(theTrial({ consent })).toMatchObject({ refusal: { kind: "no-consent", answer } });
  });

  it("needs no consent where nothing invasive is done", () => {
    expect(theTrial({ treatment: "conservative-care", consent: undefined }).ok).toBe(true);
  });

  it.each([
    ["there is none", [], "none"],
    ["it is about another treatment", [aDecision({ treatment: "index-fusion" })], "none"],
    ["it is about another pain", [aDecision({ problemId: backPain })], "none"],
    ["it says no", [aDecision({ outcome: "not-advised" })], "not-go-ahead"],
    ["the latest says no", [aDecision(), aDecision({ outcome: "not-now" })], "not-go-ahead"],
    ["it ended yesterday", [aDecision({ validUntil: day("2026-11-21") })], "expired"],
    ["it begins tomorrow", [aDecision({ decidedOn: day("2026-11-23") })], "expired"],
    ["it looked at an earlier intent", [aDecision({ planRevision: 1 })], "changed-since"],
    ["it was urgent and nothing is now", [aDecision({ route: "urgent" })], "not-urgent-now"],
  ] as const)("is refused when of the decision %s", (_what, decisions, why) => {
    expect(theTrial({ decisions })).toMatchObject({ refusal: { kind: "no-decision", why } });
  });

  it.each([
    ["today", day("2026-11-22")],
    ["the day it began", day("2026-11-22")],
  ])("is covered on the last day, when that is %s", (_what, validUntil) => {
    expect(theTrial({ decisions: [aDecision({ validUntil })] }).ok).toBe(true);
  });

  it("is refused when nobody knows when the intent last changed", () => {
    expect(theTrial({ intentRevision: undefined })).toMatchObject({
      refusal: { kind: "no-decision", why: "changed-since" },
    });
  });

  it("follows a surgeon alone only while the rules call it urgent", () => {
    const decisions = [aDecision({ route: "urgent", treatment: "index-decompression" })];
    const treatment = "index-decompression";
    expect(theTrial({ treatment, decisions, word: "eligible-urgent" }).ok).toBe(true);
    expect(theTrial({ treatment, decisions, word: "eligible" }).ok).toBe(false);
  });

  it.each([
    ["eligible", [aDecision(), stale], true],
    ["eligible", [aDecision(), { ...stale, outcome: "not-advised" }], true],
    ["eligible", [aDecision({ outcome: "not-now" }), stale], false],
    ["eligible-urgent", [aDecision({ outcome: "not-now" }), urgentToday], true],
    ["eligible-urgent", [aDecision(), { ...urgentToday, outcome: "not-advised" }], false],
  ] as const)(
    "while %s it follows the decision that speaks then, as the database does (%#)",
    (word, decisions, isCovered) => {
      expect(theTrial({ word, decisions }).ok).toBe(isCovered);
    },
  );

  it("needs a decision for exactly those treatments that the catalogue gives to the MDT", () => {
    for (const { id, approval } of treatments)
      expect(theTrial({ treatment: id, decisions: [] }).ok).toBe(approval !== "mdt");
  });

  it.each([
    { state: "active", verdictId: VerdictId.parse("0193a000-0000-7000-8000-000000000999") },
    { state: "ended", ending: { kind: "effective" } },
  ] as const)("starts nothing that is already $state", (state) => {
    expect(theTrial({ state })).toMatchObject({
      refusal: { kind: "step-not-planned", state: state.state },
    });
  });

  it("starts what is under a condition once somebody says that it is met", () => {
    const step = aStep("scs-trial", { conditional: "If no better at 6 weeks, then" });
    expect(theTrial({ step })).toMatchObject({ refusal: { kind: "condition-not-confirmed" } });
    expect(theTrial({ step, conditionConfirmed: true }).ok).toBe(true);
  });

  it("holds no way down up for want of a verdict", () => {
    expect(theTrial({ treatment: "scs-explant", word: "not-yet" }).ok).toBe(true);
  });
});
