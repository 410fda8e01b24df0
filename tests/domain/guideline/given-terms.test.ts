import { describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  countGiven,
  daysSinceGiven,
  type Expression,
  latestGiven,
  shortestGapDays,
  totalGiven,
} from "@/lib/domain/guideline/expression";
import {
  adlGainAtLeast,
  allTests,
  anyTest,
  byApproach,
  documented,
  endedAs,
  type GivenTest,
  notTest,
  reliefAtLeast,
  reliefDaysAtLeast,
  sameLevel,
  sameScale,
} from "@/lib/domain/guideline/given-test";
import { judgeOver } from "@/tests/support/judge";
import { anEvidence, daysAgo, type EvidenceInput, facetPain } from "@/tests/support/pictures";

const treatments = ["medial-branch-block"] as const;
const block = (id: string, days: number, more: Record<string, unknown> = {}): EvidenceInput =>
  anEvidence({ id, kind: "treatment-given", treatment: treatments[0], on: daysAgo(days), ...more });
const asked: EvidenceInput = {
  id: "asked",
  kind: "history-asked",
  on: daysAgo(0),
  about: "past-procedures",
};
const judge = (expression: Expression, ...evidence: readonly EvidenceInput[]) =>
  judgeOver(expression, evidence, { problem: facetPain });
const truth = (expression: Expression, ...evidence: readonly EvidenceInput[]) =>
  judge(expression, ...evidence).truth;

describe("a count of treatments that pass tests", () => {
  const two = (...where: readonly GivenTest[]) =>
    atLeast(countGiven({ treatments, scope: "problem", where }), 2);
  const good = two(reliefAtLeast(80));

  it.each([
    [79, "not-met"],
    [80, "met"],
    [81, "met"],
  ])("counts a second block with %i % relief: %s", (reliefPercent, expected) => {
    const first = block("a", 60, { reliefPercent: 90 });
    expect(truth(good, first, block("b", 30, { reliefPercent }), asked)).toBe(expected);
  });

  it("leaves it open while a relief is not recorded, and names the block", () => {
    const judged = judge(good, block("a", 60, { reliefPercent: 90 }), block("b", 30), asked);
    expect(judged.truth).toBe("unknown");
    expect(judged.part.missing[0]?.words).toMatch(
      /^Record the relief it gave: Medial branch .* of 23-Oct-2026/,
    );
  });

  it("takes no success from the patient's account alone, but a failure (B17)", () => {
    const told = (reliefPercent: number) =>
      block("b", 30, { reliefPercent, provenance: { howKnown: "patient-account" } });
    const first = block("a", 60, { reliefPercent: 90 });
    expect(truth(good, first, told(90), asked)).toBe("unknown");
    expect(truth(good, first, told(20), asked)).toBe("not-met");
  });

  it("counts nothing that was offered and never given", () => {
    const declined = block("a", 9, { ending: { kind: "declined" } });
    const cap = atMost(countGiven({ treatments, scope: "problem", withinDays: 365 }), 0);
    expect(truth(cap, declined, asked)).toBe("met");
  });

  it("leaves a cap open where a disputed one may count", () => {
    const cap = atMost(countGiven({ treatments, scope: "problem", withinDays: 365 }), 1);
    const disputed = block("b", 9, { disputed: "another patient" });
    expect(truth(cap, block("a", 9), disputed, asked)).toBe("unknown");
    expect(truth(cap, disputed, asked)).toBe("met");
    expect(truth(cap, block("a", 9), block("c", 10), disputed, asked)).toBe("not-met");
  });

  it.each<[GivenTest, Record<string, unknown>, string]>([
    [adlGainAtLeast(50), { adlGainPercent: 50 }, "met"],
    [adlGainAtLeast(50), { adlGainPercent: 49 }, "not-met"],
    [adlGainAtLeast(50), {}, "unknown"],
    [reliefDaysAtLeast(90), { reliefDays: 90 }, "met"],
    [reliefDaysAtLeast(90), { reliefDays: 89 }, "not-met"],
    [reliefDaysAtLeast(90), {}, "unknown"],
    [sameScale(), { sameScale: true }, "met"],
    [sameScale(), { sameScale: false }, "not-met"],
    [sameScale(), {}, "unknown"],
    [documented(), { provenance: { howKnown: "document-seen" } }, "met"],
    [documented(), { provenance: { howKnown: "questionnaire" } }, "unknown"],
    [endedAs("inadequate-response"), { ending: { kind: "inadequate-response" } }, "met"],
    [endedAs("inadequate-response"), { ending: { kind: "effective" } }, "not-met"],
    [endedAs("inadequate-response"), {}, "unknown"],
    [byApproach("caudal"), { approach: "caudal" }, "met"],
    [byApproach("caudal"), { approach: "interlaminar" }, "not-met"],
    [byApproach("caudal"), {}, "unknown"],
    [sameLevel(), { levels: ["L5"] }, "met"],
    [sameLevel(), { levels: ["L2"] }, "not-met"],
    [sameLevel(), {}, "unknown"],
    [notTest(reliefAtLeast(50)), { reliefPercent: 40 }, "met"],
    [anyTest(reliefAtLeast(50), adlGainAtLeast(50)), { adlGainPercent: 60 }, "met"],
    [anyTest(reliefAtLeast(50), adlGainAtLeast(50)), { reliefPercent: 10 }, "unknown"],
    [allTests(reliefAtLeast(50), sameScale()), { reliefPercent: 10 }, "not-met"],
  ])("asks each test three-valued: %#", (test, more, expected) => {
    const one = atLeast(countGiven({ treatments, scope: "problem", where: [test] }), 1);
    expect(truth(one, block("a", 100, more), asked)).toBe(expected);
  });

  it("lets relief that goes on ripen, and says on which day", () => {
    const lasting = atLeast(
      countGiven({ treatments, scope: "problem", where: [reliefDaysAtLeast(90)] }),
      1,
    );
    const said = { reliefOngoing: true, provenance: { howKnown: "observed-here" } };
    expect(judge(lasting, block("a", 89, said), asked)).toMatchObject({
      truth: "not-met",
      turnsOn: ["2026-11-23"],
    });
    expect(truth(lasting, block("a", 90, said), asked)).toBe("unknown");
    const confirmed = { ...said, provenance: { ...said.provenance, recordedOn: daysAgo(0) } };
    expect(truth(lasting, block("a", 90, confirmed), asked)).toBe("met");
  });
});

describe("the part of the spine that a cap is counted in", () => {
  const cap = atMost(countGiven({ treatments, scope: "region", withinDays: 365 }), 0);

  it.each([
    [{ region: "lumbar" }, "not-met"],
    [{ region: "sacral" }, "not-met"],
    [{ region: "cervical" }, "met"],
    [{ levels: ["S1"] }, "not-met"],
    [{ levels: ["C5", "C6"] }, "met"],
    [{}, "not-met"],
  ])("is the treatment's own, or from its levels, or from its pain: %j", (more, expected) => {
    expect(truth(cap, block("a", 9, more), asked)).toBe(expected);
  });

  it("is unknown for a back pain without levels, because it may be thoracic", () => {
    const { generator: _none, ...back } = facetPain;
    const judged = (more: Record<string, unknown>) =>
      judgeOver(cap, [block("a", 9, more), asked], { problem: back }).truth;
    expect(judged({ region: "lumbar" })).toBe("unknown");
    expect(judged({ region: "cervical" })).toBe("met");
  });

  it("is that of the other pain when the treatment was for that one", () => {
    const other = block("a", 9, { problem: "back" });
    expect(truth(cap, other, asked)).toBe("not-met");
    const problemCap = atMost(countGiven({ treatments, scope: "patient", withinDays: 365 }), 0);
    expect(truth(problemCap, other, asked)).toBe("not-met");
  });
});

describe("what would settle a count", () => {
  const cap = atMost(countGiven({ treatments, scope: "problem", withinDays: 365 }), 1);

  it("is the question alone where nothing on record may reach the cap", () => {
    const ways = judge(cap, block("a", 9)).waysToSettle?.("met") ?? [];
    expect(ways.map((way) => way.map(({ fact }) => fact))).toEqual([["PAST_PROCEDURES"]]);
  });

  it("is the question and the open record together where both may reach it", () => {
    const disputed = block("b", 9, { disputed: "another patient" });
    const ways = judge(cap, block("a", 9), disputed).waysToSettle?.("met") ?? [];
    expect(ways.map((way) => way.map(({ fact }) => fact))).toEqual([
      ["PAST_PROCEDURES", "TREATMENT_RESULT"],
    ]);
  });

  it("is each open record that could still count, or asking for more", () => {
    const one = atLeast(
      countGiven({ treatments, scope: "problem", where: [reliefAtLeast(80)] }),
      1,
    );
    const facts = (...evidence: readonly EvidenceInput[]) =>
      judge(one, ...evidence)
        .waysToSettle?.("met")
        .map((way) => way.map(({ fact }) => fact));
    expect(facts(block("a", 9), block("b", 8))).toEqual([
      ["TREATMENT_RESULT"],
      ["TREATMENT_RESULT"],
    ]);
    expect(facts()).toEqual([["PAST_PROCEDURES"]]);
  });
});

describe("time between treatments", () => {
  const gap = atLeast(shortestGapDays(treatments, "problem"), 14);
  const since = atLeast(daysSinceGiven({ treatments, scope: "problem" }), 14);

  it.each([
    [13, "not-met"],
    [14, "met"],
    [15, "met"],
  ])("two blocks %i days apart, at least 14: %s", (days, expected) => {
    expect(truth(gap, block("a", 100), block("b", 100 - days), asked)).toBe(expected);
  });

  it("is open while nobody asked for others, and long enough when there is only one", () => {
    expect(truth(gap, block("a", 100), block("b", 50))).toBe("unknown");
    expect(truth(gap, block("a", 100), asked)).toBe("met");
    expect(truth(gap, block("a", 100), block("b", 95))).toBe("not-met");
  });

  it("is open where a month leaves it open", () => {
    expect(
      truth(gap, block("a", 0, { on: "2026-09" }), block("b", 0, { on: "2026-10-05" }), asked),
    ).toBe("unknown");
  });

  it("since the latest counts from the latest, and nothing given is long ago", () => {
    expect(truth(since, block("a", 300), block("b", 13), asked)).toBe("not-met");
    expect(truth(since, block("a", 300), block("b", 14), asked)).toBe("met");
    expect(truth(since, asked)).toBe("met");
    expect(truth(since)).toBe("unknown");
    expect(judge(since, block("b", 4), asked).turnsOn).toContain("2026-12-02");
  });
});

describe("amounts", () => {
  const steroid = atMost(
    totalGiven("steroid-mg", { treatments, scope: "patient", withinDays: 365 }),
    200,
  );

  it.each([
    [119, "met"],
    [120, "met"],
    [121, "not-met"],
  ])("80 mg and %i mg are at most 200 mg: %s", (steroidMg, expected) => {
    expect(
      truth(steroid, block("a", 9, { steroidMg: 80 }), block("b", 8, { steroidMg }), asked),
    ).toBe(expected);
  });

  it("are open while one is not recorded, unless the rest is too much already", () => {
    expect(truth(steroid, block("a", 9, { steroidMg: 80 }), block("b", 8), asked)).toBe("unknown");
    expect(truth(steroid, block("a", 9, { steroidMg: 201 }), block("b", 8), asked)).toBe("not-met");
  });
});

describe("the latest treatment", () => {
  const relief = atLeast(latestGiven(treatments, "relief-percent", "problem"), 50);
  const weeks = atLeast(latestGiven(treatments, "weeks", "problem"), 6);

  it("decides alone: an older one never stands in for what it leaves out", () => {
    expect(
      truth(relief, block("a", 90, { reliefPercent: 80 }), block("b", 9, { reliefPercent: 20 })),
    ).toBe("not-met");
    expect(truth(relief, block("a", 90, { reliefPercent: 80 }), block("b", 9))).toBe("unknown");
  });

  it("is open when two of one day differ", () => {
    const two = [block("a", 9, { reliefPercent: 80 }), block("b", 9, { reliefPercent: 20 })];
    expect(truth(relief, ...two)).toBe("unknown");
  });

  it("that was never given gave no relief once somebody asked", () => {
    expect(truth(relief)).toBe("unknown");
    expect(truth(relief, asked)).toBe("not-met");
  });

  it.each([
    [{ weeks: 5 }, "not-met"],
    [{ weeks: 6 }, "met"],
    [{ ended: daysAgo(59) }, "not-met"],
    [{ ended: daysAgo(58) }, "met"],
    [{}, "unknown"],
  ])("lasted as long as is recorded: %j", (more, expected) => {
    expect(truth(weeks, block("a", 100, more))).toBe(expected);
  });

  it("that goes on grows, and says on which day it is long enough", () => {
    expect(judge(weeks, block("a", 40, { ongoing: true }))).toMatchObject({ truth: "not-met" });
    expect(judge(weeks, block("a", 40, { ongoing: true })).turnsOn).toContain("2026-11-24");
  });
});
