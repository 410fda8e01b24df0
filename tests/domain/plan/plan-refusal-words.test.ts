import { describe, expect, it } from "vitest";
import { toRefusalWords } from "@/lib/domain/plan/plan-refusal-words";
import type { PlanRefusal } from "@/lib/domain/plan/refusal";
import { aReason, aVerdict } from "../../support/evaluations";
import { someContent } from "../../support/plan-values";

const missing = { fact: "RED_FLAGS", words: "Ask the red-flag questions.", evidenceKind: "x" };
const verdict = aVerdict("scs-trial", { missing: [missing] });
const theirs = { revision: 3, status: "draft", content: someContent(), by: "Dr Bo" } as const;

const refusals: readonly PlanRefusal[] = [
  { kind: "forbidden" },
  { kind: "not-found" },
  { kind: "malformed" },
  { kind: "changed-meanwhile", theirs },
  { kind: "wrong-status", status: "submitted" },
  { kind: "open-plan-exists", planId: "x" },
  { kind: "no-episode" },
  {
    kind: "incomplete-plan",
    gaps: [{ code: "GOAL", words: "Write it.", stepId: undefined, stops: true }],
  },
  { kind: "own-plan" },
  { kind: "no-approved-version" },
  { kind: "step-not-found" },
  { kind: "step-not-planned", state: "active" },
  { kind: "step-not-active", state: "planned" },
  { kind: "step-under-way", stepIds: [] },
  { kind: "condition-not-confirmed", condition: "If no better at 6 weeks, then" },
  { kind: "no-verdict" },
  { kind: "not-open", verdict },
  { kind: "no-consent", answer: "none" },
  { kind: "no-decision", why: "none" },
  { kind: "ending-missing" },
  { kind: "care-missing" },
  { kind: "operation-missing" },
  { kind: "date-not-possible", why: "The ending lies in the future." },
  { kind: "treatments-active", stepIds: [] },
  { kind: "not-urgent", verdict },
  { kind: "red-flag-not-raised", redFlag: "RF_CES" },
  { kind: "meeting-not-held", heldOn: "2026-12-01" },
  { kind: "too-few-attendees" },
  { kind: "already-on-list" },
];

describe("the words of a refusal", () => {
  it.each(refusals.map((refusal) => [refusal.kind, refusal] as const))(
    "say what happened, why and what to do: %s",
    (_kind, refusal) => {
      const words = Object.values(toRefusalWords(refusal));
      expect(words).toHaveLength(3);
      for (const sentence of words) expect(sentence).toMatch(/^[A-Z].*\S$/);
    },
  );

  it("name the first missing thing as the reasons do", () => {
    expect(toRefusalWords({ kind: "not-open", verdict }).toDo).toBe("Ask the red-flag questions.");
  });

  it("name what is not met when nothing is missing", () => {
    const reasons = [
      aReason("MET"),
      aReason("X", { truth: "not-met", fixHint: "Do the block first." }),
    ];
    const closed = aVerdict("scs-trial", { word: "not-yet", reasons });
    expect(toRefusalWords({ kind: "not-open", verdict: closed }).toDo).toBe("Do the block first.");
  });

  it("send nobody after a caution, which closed nothing", () => {
    const caution = aReason("C", { truth: "not-met", whenNotMet: "caution", fixHint: "Weigh it." });
    const unmet = aReason("X", { truth: "not-met", fixHint: "Do the block first." });
    const closed = aVerdict("scs-trial", {
      word: "not-yet",
      reasons: [caution, unmet],
      warnings: [caution],
    });
    expect(toRefusalWords({ kind: "not-open", verdict: closed }).toDo).toBe("Do the block first.");
  });

  it("never make a coverage no look like a clinical one", () => {
    const closed = aVerdict("scs-trial", { word: "not-yet", notYetKind: "coverage" });
    expect(toRefusalWords({ kind: "not-open", verdict: closed }).why).toContain(
      "Not yet: coverage",
    );
  });
});
