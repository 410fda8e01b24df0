import { describe, expect, it } from "vitest";
import { listTurnedVerdicts } from "@/lib/domain/guideline/turned-verdicts";
import { anEvaluation, aVerdict } from "../../support/evaluations";

const trial = "scs-trial";
const injection = "epidural-steroid-injection";
const words = (turned: ReturnType<typeof listTurnedVerdicts>) =>
  turned.map(({ treatment, before, now }) => [treatment, before.word, now.word]);

describe("verdicts that changed their word", () => {
  it("are none between two evaluations that read the same, whatever their reasons", () => {
    const before = anEvaluation([aVerdict(trial, { word: "not-yet", missing: [] })]);
    const now = anEvaluation([
      aVerdict(trial, { word: "not-yet", earliest: before.asOf, notYetKind: "coverage" }),
    ]);
    expect(listTurnedVerdicts(before, now)).toEqual([]);
  });

  it("name what opened or closed first, then the rest", () => {
    const before = anEvaluation([
      aVerdict(injection, { word: "not-yet" }),
      aVerdict(trial, { word: "not-yet" }),
    ]);
    const now = anEvaluation([
      aVerdict(injection, { word: "not-indicated" }),
      aVerdict(trial, { word: "eligible" }),
    ]);
    expect(words(listTurnedVerdicts(before, now))).toEqual([
      [trial, "not-yet", "eligible"],
      [injection, "not-yet", "not-indicated"],
    ]);
    expect(words(listTurnedVerdicts(now, before))[0]).toEqual([trial, "eligible", "not-yet"]);
  });

  it("are told for each pain problem by itself, and not for one that is new among others", () => {
    const before = anEvaluation([aVerdict(trial, { problem: "leg", word: "eligible" })]);
    const now = anEvaluation([
      aVerdict(trial, { problem: "leg", word: "eligible" }),
      aVerdict(trial, { problem: "back", word: "not-indicated" }),
    ]);
    expect(listTurnedVerdicts(before, now)).toEqual([]);
    const closed = anEvaluation([aVerdict(trial, { problem: "leg", word: "suspended" })]);
    expect(words(listTurnedVerdicts(now, closed))).toEqual([[trial, "eligible", "suspended"]]);
  });

  it("compare the first pain problem with what was said when there was none", () => {
    const before = anEvaluation([aVerdict(trial, { word: "needs-information" })]);
    const now = anEvaluation([aVerdict(trial, { problem: "leg", word: "not-yet" })]);
    expect(words(listTurnedVerdicts(before, now))).toEqual([
      [trial, "needs-information", "not-yet"],
    ]);
  });
});
