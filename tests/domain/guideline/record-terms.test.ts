import { describe, expect, it } from "vitest";
import {
  atMost,
  type Expression,
  levelsMatch,
  noOlderThan,
  param,
  planned,
  plannedIs,
  recordedAfter,
  recordedBefore,
  signedOffBy,
} from "@/lib/domain/guideline/expression";
import { toWords } from "@/lib/domain/guideline/expression-words";
import {
  generatorPlace,
  givenPlace,
  imagingPlace,
  plannedPlace,
} from "@/lib/domain/guideline/place-term";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { judgeOver } from "@/tests/support/judge";
import { anEvidence, daysAgo, type EvidenceInput } from "@/tests/support/pictures";

const truth = (expression: Expression, ...evidence: readonly EvidenceInput[]) =>
  judgeOver(expression, evidence).truth;
const make = (kind: string, id: string, days: number, more: Record<string, unknown>) =>
  anEvidence({ id, kind, on: daysAgo(days), ...more });
const asked = make("history-asked", "asked", 0, { about: "past-procedures" });

describe("what is booked", () => {
  const booking = (days: number, more: Record<string, unknown>, id = "b") =>
    make("planned-procedure", id, days, { treatment: "radiofrequency-ablation", ...more });
  const twoLevels = atMost(planned("radiofrequency-ablation", "level-count"), 2);
  const guided = plannedIs("radiofrequency-ablation", "guidance", "fluoroscopy", "ct");

  it.each([
    [{ levelCount: 2 }, "met"],
    [{ levelCount: 3 }, "not-met"],
    [{ levels: ["L4", "L5"] }, "met"],
    [{ levels: ["L3", "L4", "L5"] }, "unknown"],
    [{ levels: ["L1", "L2", "L3", "L4", "L5"] }, "not-met"],
    [{}, "unknown"],
  ])("has so many levels, vertebrae being fewer than segments or roots: %j", (more, expected) => {
    expect(truth(twoLevels, booking(1, more))).toBe(expected);
  });

  it("is unknown until somebody books, and the latest booking decides", () => {
    expect(truth(guided)).toBe("unknown");
    expect(truth(guided, booking(1, { guidance: "ultrasound" }))).toBe("not-met");
    const two = [booking(9, { guidance: "ultrasound" }, "a"), booking(1, { guidance: "ct" })];
    expect(truth(guided, ...two)).toBe("met");
  });

  it("is what the patient is told in words", () => {
    const contrast = plannedIs("epidural-steroid-injection", "contrast", "yes");
    const esi = (more: Record<string, unknown>) =>
      make("planned-procedure", "b", 1, { treatment: "epidural-steroid-injection", ...more });
    expect(truth(contrast, esi({ contrast: true }))).toBe("met");
    expect(truth(contrast, esi({ contrast: false }))).toBe("not-met");
    expect(truth(contrast, esi({}))).toBe("unknown");
  });
});

describe("the order of dates", () => {
  const trial = make("treatment-given", "trial", 30, {
    treatment: "scs-trial",
    ended: daysAgo(22),
  });
  const answer = (days: number, said: string) =>
    make("readiness", "after", days, { about: "after-trial-questions", answer: said });
  const after = recordedAfter(
    { kind: "readiness", about: "after-trial-questions", answer: "yes" },
    "scs-trial",
  );

  it.each([
    [21, "met"],
    [22, "met"],
    [23, "unknown"],
  ])("an answer of %i days ago is after a trial that ended 22 days ago: %s", (days, expected) => {
    expect(truth(after, trial, answer(days, "yes"))).toBe(expected);
  });

  it("takes the answer that is given", () => {
    expect(truth(after, trial, answer(10, "no"))).toBe("not-met");
  });

  it("has nothing to be after once somebody asked, and is unknown before", () => {
    expect(truth(after, answer(10, "yes"))).toBe("unknown");
    expect(truth(after, answer(10, "yes"), asked)).toBe("not-met");
  });

  it("knows a baseline, which lies before", () => {
    const baseline = recordedBefore({ kind: "pain-score" }, "scs-trial");
    const score = (days: number) => make("pain-score", "s", days, { scale: "nrs", value: 6 });
    expect(truth(baseline, trial, score(31))).toBe("met");
    expect(truth(baseline, trial, score(30))).toBe("unknown");
  });
});

describe("level and side", () => {
  const mri = (more: Record<string, unknown>) =>
    make("imaging", "mri", 9, { modality: "mri", findings: [{ finding: "compression", ...more }] });
  const match = levelsMatch(generatorPlace, imagingPlace("compression"));

  it.each([
    [{ levels: ["L5", "S1"], side: "left" }, "met"],
    [{ levels: ["L5"], side: "both" }, "met"],
    [{ levels: ["L5"], side: "right" }, "not-met"],
    [{ levels: ["L3"], side: "left" }, "not-met"],
    [{ levels: ["L5"] }, "unknown"],
    [{}, "unknown"],
  ])("the finding fits the source of a left L5 pain: %j", (more, expected) => {
    expect(truth(match, mri(more))).toBe(expected);
  });

  it("compares what is booked with what was blocked", () => {
    const places = levelsMatch(
      plannedPlace("radiofrequency-ablation"),
      givenPlace("medial-branch-block"),
    );
    const block = make("treatment-given", "a", 30, {
      treatment: "medial-branch-block",
      levels: ["L4"],
      side: "left",
    });
    const booking = make("planned-procedure", "b", 1, {
      treatment: "radiofrequency-ablation",
      levels: ["L4", "L5"],
      side: "left",
    });
    expect(truth(places, block, booking)).toBe("met");
    expect(truth(places, booking)).toBe("unknown");
  });
});

describe("who signs", () => {
  const signed = signedOffBy("prescriber", "anticoagulant-plan");
  const answer = (more: Record<string, unknown>) =>
    make("readiness", "r", 1, { about: "anticoagulant-plan", answer: "yes", ...more });

  it("is the person in that role: nobody else's yes is theirs", () => {
    expect(truth(signed, answer({ role: "prescriber" }))).toBe("met");
    expect(truth(signed, answer({ role: "prescriber", answer: "no" }))).toBe("not-met");
    expect(truth(signed, answer({ role: "pharmacist" }))).toBe("unknown");
    expect(truth(signed, answer({}))).toBe("unknown");
  });
});

describe("evidence that has grown too old", () => {
  it("is named with the first day on which it no longer counted", () => {
    const screen = noOlderThan({ kind: "readiness", about: "mrsa-screen" }, 28);
    const old = make("readiness", "m", 29, { about: "mrsa-screen", answer: "yes" });
    const judged = judgeOver(screen, [old]);
    expect(judged.truth).toBe("not-met");
    expect(judged.stale).toMatchObject([{ lapsedOn: "2026-11-22", evidence: { evidenceId: "m" } }]);
    expect(judgeOver(screen, [{ ...old, on: daysAgo(28) }])).toMatchObject({
      truth: "met",
      stale: [],
      turnsOn: ["2026-11-23", "2026-11-23"],
    });
  });
});

describe("limits that the pack names", () => {
  const recent = noOlderThan("imaging", param("mdtDecisionDays"));
  const mri = (days: number) => make("imaging", "i", days, { modality: "mri", findings: [] });

  it("are read from the pack, and shown", () => {
    expect(truth(recent, mri(365))).toBe("met");
    expect(truth(recent, mri(366))).toBe("not-met");
    expect(toWords(recent, safetyCore.parameters)).toBe("Imaging no older than 365 days");
    expect(toWords(recent)).toBe(
      "Imaging no older than (how long a decision of the MDT holds) days",
    );
  });

  it("that no pack sets are an error in the pack", () => {
    expect(() => judgeOver(recent, [mri(1)], { parameters: {} })).toThrow("mdtDecisionDays");
  });
});
