import { describe, expect, it } from "vitest";
import {
  atLeast,
  atLeastN,
  atMost,
  behind,
  countWithin,
  daysSince,
  type Expression,
  is,
  isKnown,
  noOlderThan,
  not,
  oneOf,
} from "@/lib/domain/guideline/expression";
import { judgeExpression } from "@/lib/domain/guideline/judge-expression";
import { createReader } from "@/lib/domain/guideline/reader";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { aPicture, daysAgo, type EvidenceInput, nervePain, today } from "@/tests/support/pictures";

function judge(expression: Expression, ...evidence: readonly EvidenceInput[]) {
  const picture = aPicture(nervePain, evidence);
  const [problem] = picture.problems;
  return judgeExpression(expression, createReader({ picture, problem, asOf: today, parameters }));
}

const { parameters } = safetyCore;
const onset = (on: string): EvidenceInput => ({ id: "onset", kind: "onset", on });
const injection = (id: string, on: string, more = {}): EvidenceInput => ({
  id,
  kind: "treatment-given",
  treatment: "epidural-steroid-injection",
  on,
  ...more,
});
const askedPast: EvidenceInput = {
  id: "asked",
  kind: "history-asked",
  on: daysAgo(0),
  about: "past-procedures",
};

describe("dates that are remembered as a month or a year (D46)", () => {
  it.each([
    ["2026-05", "met"],
    ["2026-08", "unknown"],
    ["2026-09", "not-met"],
    ["2026", "unknown"],
    ["2025", "met"],
    ["2026-08-24", "not-met"],
    ["2026-08-23", "met"],
  ])("pain since %s is at least 91 days on 22-Nov-2026: %s", (on, truth) => {
    expect(judge(atLeast("painDurationDays", 91), onset(on)).truth).toBe(truth);
  });

  it("names what is missing when the interval straddles the limit", () => {
    expect(judge(atLeast("painDurationDays", 91), onset("2026")).part.missing).toMatchObject([
      { fact: "ONSET" },
    ]);
  });

  it("says on which day time alone settles it", () => {
    expect(judge(atLeast("painDurationDays", 91), onset("2026-11-01")).turnsOn).toContain(
      "2027-01-31",
    );
  });
});

describe("counts in a rolling window", () => {
  const fewerThanFour = atMost(countWithin(365, "epidural-steroid-injection"), 3);

  it("takes both ends of the window in", () => {
    const given = [100, 200, 300].map((days, index) => injection(`i${index}`, daysAgo(days)));
    expect(judge(fewerThanFour, ...given, injection("old", daysAgo(365)), askedPast).truth).toBe(
      "not-met",
    );
    expect(judge(fewerThanFour, ...given, injection("old", daysAgo(366)), askedPast).truth).toBe(
      "met",
    );
  });

  it("counts as not reached only once past procedures were asked (D47)", () => {
    expect(judge(fewerThanFour).truth).toBe("unknown");
    expect(judge(fewerThanFour, askedPast).truth).toBe("met");
  });

  it("counts as reached whether or not anybody asked", () => {
    const given = [1, 2, 3, 4].map((days) => injection(`i${days}`, daysAgo(days)));
    expect(judge(fewerThanFour, ...given).truth).toBe("not-met");
  });

  it("is unknown where a year cannot say whether an injection lies in the window", () => {
    const given = [1, 2, 3].map((days) => injection(`i${days}`, daysAgo(days)));
    expect(judge(fewerThanFour, ...given, injection("y", "2025"), askedPast).truth).toBe("unknown");
  });

  it("says on which day the oldest leaves the window", () => {
    const given = [100, 200, 300, 362].map((days) => injection(`i${days}`, daysAgo(days)));
    expect(judge(fewerThanFour, ...given, askedPast).turnsOn).toContain("2026-11-26");
  });
});

describe("intervals since events", () => {
  it.each([
    [13, "not-met"],
    [14, "met"],
    [15, "met"],
  ])("%i days after the last injection, at least 14 days are %s", (days, truth) => {
    const since = atLeast(daysSince("epidural-steroid-injection"), 14);
    expect(
      judge(since, injection("a", daysAgo(300)), injection("b", daysAgo(days)), askedPast).truth,
    ).toBe(truth);
  });
});

describe("evidence that grows old", () => {
  it.each([
    [89, "met"],
    [90, "met"],
    [91, "not-met"],
  ])("imaging of %i days ago is no older than 90 days: %s", (days, truth) => {
    const imaging: EvidenceInput = {
      id: "mri",
      kind: "imaging",
      on: daysAgo(days),
      modality: "mri",
      findings: [],
    };
    expect(judge(noOlderThan("imaging", 90), imaging).truth).toBe(truth);
  });

  it("is unknown when there is none", () => {
    expect(judge(noOlderThan("imaging", 90)).truth).toBe("unknown");
  });
});

describe("evidence that contradicts itself", () => {
  const opinion = (id: string, on: string, correctableCause: "yes" | "no"): EvidenceInput => ({
    id,
    kind: "surgeon-opinion",
    on,
    surgeon: "A. Surgeon",
    correctableCause,
    surgery: "undecided",
  });
  const noCause = oneOf("structuralCause", "no");

  it("lets the latest decide", () => {
    expect(
      judge(noCause, opinion("a", daysAgo(9), "yes"), opinion("b", daysAgo(2), "no")).truth,
    ).toBe("met");
  });

  it("is unknown when two of one day disagree, and asks which holds", () => {
    const conflict = judge(
      noCause,
      opinion("a", daysAgo(2), "yes"),
      opinion("b", daysAgo(2), "no"),
    );
    expect(conflict.truth).toBe("unknown");
    expect(conflict.part.missing[0]?.words).toContain("disagree");
    expect(conflict.part.evidence).toHaveLength(2);
  });

  it("is settled when two of one day agree", () => {
    expect(
      judge(noCause, opinion("a", daysAgo(2), "no"), opinion("b", daysAgo(2), "no")).truth,
    ).toBe("met");
  });

  it("is unknown when the latest is disputed: an older one does not stand in", () => {
    const disputed = { ...opinion("b", daysAgo(2), "no"), disputed: "another patient" };
    expect(judge(noCause, opinion("a", daysAgo(9), "no"), disputed).truth).toBe("unknown");
  });
});

describe("treatments behind the patient", () => {
  const esi = behind("epidural-steroid-injection");
  it("needs an ending with a reason", () => {
    expect(judge(esi).truth).toBe("unknown");
    expect(judge(esi, askedPast).truth).toBe("not-met");
    expect(judge(esi, injection("a", daysAgo(9))).truth).toBe("not-met");
    expect(judge(esi, injection("a", daysAgo(9), { ending: { kind: "declined" } })).truth).toBe(
      "met",
    );
    expect(
      judge(esi, injection("a", daysAgo(9), { ending: { kind: "did-not-attend" } })).truth,
    ).toBe("not-met");
  });

  it("is closed again by a later effective one, and asks when the dates cannot tell", () => {
    const failed = injection("a", daysAgo(90), { ending: { kind: "inadequate-response" } });
    const worked = (on: string) => injection("b", on, { ending: { kind: "effective" } });
    expect(judge(esi, failed, worked(daysAgo(9))).truth).toBe("not-met");
    expect(judge(esi, failed, worked(daysAgo(200))).truth).toBe("met");
    expect(judge(esi, failed, worked("2026")).truth).toBe("unknown");
  });

  it("belongs to the pain it was for", () => {
    const picture = aPicture(nervePain, [
      injection("a", daysAgo(9), { ending: { kind: "declined" }, problem: "leg" }),
      injection("b", daysAgo(9), { ending: { kind: "declined" } }),
    ]);
    const back = { id: "back", region: "back" } as const;
    const both = { ...picture, problems: [...picture.problems, back] };
    const truth = (problem: (typeof both.problems)[number]) =>
      judgeExpression(esi, createReader({ picture: both, problem, asOf: today, parameters })).truth;
    expect(both.problems.map(truth)).toEqual(["met", "unknown"]);
  });
});

describe("composites", () => {
  it("counts parts, turns answers round, and asks whether something is on record", () => {
    const screen: EvidenceInput = {
      id: "odi",
      kind: "function-score",
      on: daysAgo(1),
      instrument: "odi",
      total: 30,
    };
    expect(
      judge(atLeastN(2, atLeast("odi", 20), isKnown("odi"), is("trialDone", true)), screen).truth,
    ).toBe("met");
    expect(judge(not(is("trialDone", true))).truth).toBe("unknown");
    expect(judge(not(isKnown("painNrs")), screen).truth).toBe("met");
  });
});
