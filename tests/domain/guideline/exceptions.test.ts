import { describe, expect, it } from "vitest";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { atLeast, is, noOlderThan } from "@/lib/domain/guideline/expression";
import { aCriterion, judgeRules } from "@/tests/support/packs";
import {
  anEvidence,
  aPicture,
  daysAgo,
  type EvidenceInput,
  nervePain,
} from "@/tests/support/pictures";

const citation = { document: "Test", recommendation: "2", url: undefined, checkedOn: undefined };
const four: Criterion = aCriterion("FOUR", {
  requires: atLeast("odi", 40),
  exceptions: [
    {
      code: "EXEMPT",
      words: "Education has been given.",
      when: is("educationDone", true),
      citation,
      verification: "V2",
    },
  ],
});
const odi = (total: number) =>
  anEvidence({ id: "odi", kind: "function-score", instrument: "odi", on: daysAgo(1), total });
const education = (answer: string) =>
  anEvidence({ id: "e", kind: "readiness", on: daysAgo(1), about: "education", answer });
const judge = (...evidence: readonly EvidenceInput[]) =>
  judgeRules(aPicture(nervePain, evidence), { criteria: [four] });

describe("an exception", () => {
  it("that is met takes the criterion away and stands among the reasons with its own source", () => {
    const { word, reasons } = judge(odi(10), education("yes"));
    expect(word).toBe("eligible");
    expect(reasons.map(({ code, truth }) => [code, truth])).toEqual([["EXEMPT", "met"]]);
    expect(reasons[0]).toMatchObject({ citation, verification: "V2" });
  });

  it("that is not met changes nothing", () => {
    expect(judge(odi(10), education("no"))).toMatchObject({ word: "not-yet" });
    expect(judge(odi(40), education("no"))).toMatchObject({ word: "eligible" });
  });

  it("that nobody knows leaves an unmet criterion open, and says what to ask", () => {
    const open = judge(odi(10));
    expect(open.word).toBe("needs-information");
    expect(open.missing.map(({ fact }) => fact)).toEqual(["EDUCATION"]);
    expect(open.sets.map((set) => set.map(({ code }) => code))).toEqual([["EDUCATION"]]);
    expect(judge(odi(40)).word).toBe("eligible");
  });
});

it("a verdict names what has grown too old, once", () => {
  const criteria = ["A", "B"].map((code) =>
    aCriterion(code, { requires: noOlderThan("imaging", 90) }),
  );
  const mri = anEvidence({
    id: "mri",
    kind: "imaging",
    on: daysAgo(91),
    modality: "mri",
    findings: [],
  });
  const verdict = judgeRules(aPicture(nervePain, [mri]), { criteria });
  expect(verdict).toMatchObject({
    word: "not-yet",
    stale: [{ evidence: { evidenceId: "mri" }, lapsedOn: "2026-11-22" }],
  });
  expect(verdict.sets).toMatchObject([[{ kind: "record", words: "Record this anew: imaging." }]]);
});
