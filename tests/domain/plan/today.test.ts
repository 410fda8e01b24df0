import { describe, expect, it } from "vitest";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import {
  type PlannedOnToday,
  toNowClosedItems,
  toPlannedItem,
  toRedFlagItems,
} from "@/lib/domain/plan/today";
import { PatientId, PlanId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";
import { anEvaluation, aReason, aVerdict } from "../../support/evaluations";
import { leftLeg, trialStep } from "../../support/papers";

const patientId = PatientId.parse(leftLeg);

const step: PlannedOnToday = {
  planId: PlanId.parse(trialStep),
  patientId,
  treatment: "scs-trial",
  problemId: leftLeg,
  on: PlainDate.parse("2026-11-20"),
  answer: "agreed",
  decided: true,
  booking: undefined,
  verdict: undefined,
  today: PlainDate.parse("2026-11-22"),
};

describe("what is planned", () => {
  it("is ready when decided and agreed", () => {
    expect(toPlannedItem(step)?.group).toBe("ready");
  });

  it.each([
    [{ decided: false }, "The decision of the MDT is missing."],
    [{ answer: undefined }, "The patient's answer to this version is missing."],
    [{ answer: "wants-time" }, "The patient asked for time to think."],
  ] as const)("waits for the one fact that is missing: %o", (change, why) => {
    expect(toPlannedItem({ ...step, ...change })).toMatchObject({ group: "waiting", why });
  });

  it.each([
    ["2026-11-21", "The booked day has passed and it was not started: 21-Nov-2026, Theatre 2."],
    ["2026-11-22", "Booked provisionally for 22-Nov-2026, Theatre 2."],
    ["2026-11-23", "Booked provisionally for 23-Nov-2026, Theatre 2."],
  ])("names the day that is held for it, %s, and stays what it was", (on, words) => {
    const booking = { on: PlainDate.parse(on), place: "Theatre 2" };
    expect(toPlannedItem({ ...step, booking })?.why).toContain(words);
    expect(toPlannedItem({ ...step, booking, decided: false })?.group).toBe("waiting");
  });

  it.each(["not-yet", "needs-information", "suspended", "contraindicated"] as const)(
    "sends nobody for an answer to what the rules do not allow: %s",
    (word) => {
      const verdict = aVerdict("scs-trial", { problem: leftLeg, word });
      const item = toPlannedItem({ ...step, answer: undefined, verdict });
      expect(item).toMatchObject({ group: "waiting" });
      expect(item?.why).toMatch(/^Not open today: /);
      expect(item?.why).not.toContain("answer");
    },
  );

  it("asks for the answer where the rules say open", () => {
    const verdict = aVerdict("scs-trial", { problem: leftLeg, word: "eligible" });
    expect(toPlannedItem({ ...step, answer: undefined, verdict })?.why).toBe(
      "The patient's answer to this version is missing.",
    );
  });

  it("asks nobody to start what the patient said no to", () => {
    expect(toPlannedItem({ ...step, answer: "refused" })).toBeUndefined();
  });

  it("needs no consent form for care that is not invasive", () => {
    const care = {
      ...step,
      treatment: "conservative-care",
      answer: undefined,
      decided: false,
    } as const;
    expect(toPlannedItem(care)?.group).toBe("ready");
  });
});

describe("what is under way", () => {
  it.each<[VerdictWord, number]>([
    ["eligible", 0],
    ["eligible-with-caution", 0],
    ["eligible-urgent", 0],
    ["completed", 0],
    ["needs-information", 1],
    ["not-yet", 1],
    ["not-indicated", 1],
    ["contraindicated", 1],
    ["suspended", 1],
  ])("heads Today when its verdict turns to %s: %i", (word, rows) => {
    const evaluation = anEvaluation([aVerdict("scs-trial", { word, problem: leftLeg })]);
    expect(toNowClosedItems(step, evaluation)).toHaveLength(rows);
  });

  it.each([
    [{ truth: "not-met" }, 'Not met: "There are no new or worse signs of infection."'],
    [{ truth: "unknown" }, "not known whether: There are no new or worse signs of infection."],
    [{ truth: "not-met", confidential: true }, "discussed, see record"],
  ] as const)("never says what stands in the way as if it were so: %o", (parts, words) => {
    const reason = aReason("RF_SPINAL_INFECTION", {
      words: "There are no new or worse signs of infection.",
      whenNotMet: "suspended",
      kind: "safety",
      ...parts,
    });
    const verdict = aVerdict("scs-trial", {
      word: "suspended",
      problem: leftLeg,
      reasons: [reason],
    });
    expect(toNowClosedItems(step, anEvaluation([verdict]))).toMatchObject([
      { why: `Under way; the rules now say: On hold: red flag. ${words}` },
    ]);
  });

  it("is shown when its pain problem has no verdict any more", () => {
    expect(toNowClosedItems({ ...step, problemId: "gone" }, anEvaluation())).toHaveLength(1);
  });
});

it("shows each raised red flag with what to do now", () => {
  const flag = {
    code: "RF_CES",
    level: "emergency",
    words: "W.",
    action: "A.",
    evidence: [],
  } as const;
  const pathway = { level: "emergency", flags: [flag] } as const;
  expect(toRedFlagItems(patientId, anEvaluation([], { pathway }))).toMatchObject([
    { group: "red-flag", why: "Emergency: W. A." },
  ]);
});
