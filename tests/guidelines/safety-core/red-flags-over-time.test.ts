import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { pspsStepwise } from "@/lib/guidelines/psps-stepwise/pack";
import {
  anEvidence,
  aPicture,
  changed,
  daysAgo,
  type EvidenceInput,
  nervePain,
  redFlagScreen,
  today,
  trialCandidate,
} from "@/tests/support/pictures";

const fresh = { state: "new-or-worse" };

const screen = (days: number, answers: object, more: object = {}): EvidenceInput =>
  anEvidence({ id: `s-${days}`, kind: "red-flag-screen", on: daysAgo(days), answers, ...more });
const cleared = (days: number, flag: string, more: object = {}): EvidenceInput =>
  anEvidence({
    id: `c-${days}`,
    kind: "red-flag-clearance",
    on: daysAgo(days),
    flag,
    clearedBy: "Dr A. Clinician",
    how: "Examined, MRI clear",
    ...more,
  });

function read(...evidence: readonly EvidenceInput[]) {
  const whole = { ...redFlagScreen("no"), id: "whole", on: daysAgo(80) };
  const record = changed(trialCandidate, { without: ["red-flags"], add: [whole, ...evidence] });
  const { pathway, treatments } = evaluate(pspsStepwise, aPicture(nervePain, record), today);
  const codes = pathway.flags.map(({ code }) => code);
  return { codes, level: pathway.level, trial: treatments["scs-trial"].best.word };
}

describe("what was new or worse stands until a clinician has cleared it (D1)", () => {
  const raised = screen(40, { "bladder-change": fresh });

  it.each(["no", "long-standing"])("a later %s clears nothing", (state) => {
    const answer = read(raised, screen(5, { "bladder-change": { state } }));
    expect(answer.level).toBe("emergency");
    expect(answer.trial).toBe("suspended");
  });

  it("a clearance between the two screens does, and holds after its own last day", () => {
    const later = screen(5, { "bladder-change": { state: "no" } });
    expect(read(raised, cleared(30, "RF_CES"), later).trial).toBe("eligible");
    expect(read(raised, cleared(30, "RF_CES", { until: daysAgo(10) }), later).trial).toBe(
      "eligible",
    );
  });

  it("raised, cleared and raised again, it holds again", () => {
    const again = screen(5, { "bladder-change": fresh });
    expect(read(raised, cleared(30, "RF_CES"), again).trial).toBe("suspended");
    expect(read(raised, cleared(30, "RF_CES"), again, cleared(4, "RF_CES")).trial).toBe("eligible");
  });

  it("a clearance that ran out, is disputed or is of another flag clears nothing", () => {
    expect(read(raised, cleared(30, "RF_CES", { until: daysAgo(1) })).trial).toBe("suspended");
    expect(read(raised, cleared(30, "RF_CES", { disputed: "who?" })).trial).not.toBe("eligible");
    expect(read(raised, cleared(30, "RF_FRACTURE")).trial).toBe("suspended");
  });

  it("a clearance dated to a month that may be before it clears nothing", () => {
    const month = anEvidence({ ...cleared(0, "RF_CES"), on: daysAgo(40).slice(0, 7) });
    expect(read(raised, month).trial).toBe("suspended");
  });
});

describe("what changes fires, whatever it is called (D1)", () => {
  const weakness = (days: number, mrcGrade: number) =>
    screen(days, { "motor-deficit": { state: "long-standing", mrcGrade } });

  it("a long-standing weakness that fell from 4 to 3 is progressive", () => {
    expect(read(weakness(60, 4), weakness(2, 3)).codes).toContain("RF_PROGRESSIVE_MOTOR");
  });

  it("one that is as it was, or fell by less than a grade, is not", () => {
    const old = { "motor-deficit": { state: "long-standing", mrcGrade: 3 } };
    const whole = anEvidence({ ...redFlagScreen("no", old), id: "whole", on: daysAgo(80) });
    const record = changed(trialCandidate, { without: ["red-flags"], add: [whole] });
    const codes = (...more: EvidenceInput[]) =>
      evaluate(pspsStepwise, aPicture(nervePain, [...record, ...more]), today).pathway.flags;
    expect(codes(weakness(2, 3))).toEqual([]);
    expect(codes(weakness(2, 2.5))).toEqual([]);
  });

  it("small falls add up, and a look by a clinician begins a new count", () => {
    const fall = [weakness(70, 4), weakness(50, 3.5), weakness(30, 3)];
    expect(read(...fall).codes).toContain("RF_PROGRESSIVE_MOTOR");
    const looked = cleared(28, "RF_PROGRESSIVE_MOTOR");
    expect(read(...fall, looked, weakness(5, 3)).codes).toEqual([]);
    expect(read(...fall, looked, weakness(5, 2)).codes).toContain("RF_PROGRESSIVE_MOTOR");
  });

  it("numbness called long-standing that began after a no is new", () => {
    const numb = (since?: string) =>
      screen(1, {
        "saddle-numbness": { state: "long-standing", ...(since === undefined ? {} : { since }) },
      });
    expect(read(numb(daysAgo(20))).codes).toContain("RF_CES");
    expect(read(numb("2019")).codes).toEqual([]);
  });

  it("a cancer found since the last visit fires; a history of one does not", () => {
    const cancer = (state: string) => screen(1, { "cancer-history": { state } });
    expect(read(cancer("new-or-worse")).codes).toEqual(["RF_MALIGNANCY"]);
    expect(read(cancer("long-standing")).codes).toEqual([]);
  });

  it("questions asked more than 90 days ago make an open step a caution", () => {
    const old = (days: number) =>
      changed(trialCandidate, {
        without: ["red-flags"],
        add: [{ ...redFlagScreen("no"), on: daysAgo(days) }],
      });
    const word = (days: number) =>
      evaluate(pspsStepwise, aPicture(nervePain, old(days)), today).treatments["scs-trial"].best
        .word;
    expect(word(90)).toBe("eligible");
    expect(word(91)).toBe("eligible-with-caution");
  });
});
