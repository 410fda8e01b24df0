import { describe, expect, it } from "vitest";
import { all, any, atLeast, is, isKnown, not, oneOf } from "@/lib/domain/guideline/expression";
import type { Action } from "@/lib/domain/guideline/verdict";
import { aCriterion, judgeRules } from "@/tests/support/packs";
import {
  altered,
  aPicture,
  changed,
  daysAgo,
  nervePain,
  redFlagScreen,
  trialCandidate,
} from "@/tests/support/pictures";
import { verdictOf } from "@/tests/support/verdicts";

const codes = (sets: readonly (readonly Action[])[]) =>
  sets.map((set) => set.map(({ code }) => code));

describe("the smallest sets of actions", () => {
  it("name the one answer that is missing, and giving it opens the treatment", () => {
    const without = changed(trialCandidate, { without: ["psychology"] });
    const { sets } = verdictOf("scs-trial", aPicture(nervePain, without));
    expect(codes(sets)).toEqual([["PSYCHOLOGICAL_EVALUATION"]]);
    expect(verdictOf("scs-trial", aPicture(nervePain, trialCandidate)).word).toBe("eligible");
  });

  it("name every answer that is missing, and no part of the set is enough", () => {
    const without = changed(trialCandidate, { without: ["psychology", "mdt"] });
    const { sets } = verdictOf("scs-trial", aPicture(nervePain, without));
    expect(codes(sets)).toEqual([["PSYCHOLOGICAL_EVALUATION", "MDT_DECISION"]]);
    for (const id of ["psychology", "mdt"]) {
      const partly = changed(trialCandidate, { without: [id] });
      expect(verdictOf("scs-trial", aPicture(nervePain, partly)).word).toBe("needs-information");
    }
  });

  it("offer each way there is, the shortest first", () => {
    const without = changed(trialCandidate, { without: ["odi"] });
    const { sets } = verdictOf("scs-trial", aPicture(nervePain, without));
    expect(codes(sets).toSorted()).toEqual([["FUNCTION_SCORE"], ["QUALITY_OF_LIFE"]]);
  });

  it("say until when to wait, and the earliest date agrees", () => {
    const young = altered(trialCandidate, "onset", { on: daysAgo(80) });
    const { sets, earliest } = verdictOf("scs-trial", aPicture(nervePain, young));
    expect(sets).toMatchObject([[{ kind: "wait", until: "2026-12-03" }]]);
    expect(earliest).toBe("2026-12-03");
  });

  it("send a case that the MDT turned down back to the MDT", () => {
    const refused = altered(trialCandidate, "mdt", { outcome: "not-now" });
    const { sets } = verdictOf("scs-trial", aPicture(nervePain, refused));
    expect(sets).toMatchObject([[{ kind: "sign-off" }]]);
  });

  it("talk nobody past a red flag, a contraindication, a wrong source of pain or an open step", () => {
    const flagged = changed(trialCandidate, {
      without: ["red-flags"],
      add: [redFlagScreen("no", { fever: { state: "new-or-worse" } })],
    });
    expect(verdictOf("scs-trial", aPicture(nervePain, flagged)).sets).toEqual([]);
    expect(verdictOf("medial-branch-block", aPicture(nervePain, trialCandidate)).sets).toEqual([]);
    expect(verdictOf("scs-trial", aPicture(nervePain, trialCandidate)).sets).toEqual([]);
  });

  it("are empty when nothing that anybody does would open it", () => {
    const criteria = [aCriterion("x", { requires: atLeast("odi", 50) })];
    const low = aPicture(nervePain, trialCandidate);
    expect(judgeRules(low, { criteria })).toMatchObject({ word: "not-yet", sets: [] });
  });

  it("see through all, any and not", () => {
    const requires = all(
      any(is("trialDone", true), oneOf("psychologicalEvaluation", "supports")),
      not(not(isKnown("painNrs"))),
    );
    const { sets } = judgeRules(aPicture(nervePain, []), {
      criteria: [aCriterion("x", { requires })],
    });
    expect(sets).toEqual([]);
    const { sets: reachable } = judgeRules(aPicture(nervePain, []), {
      criteria: [
        aCriterion("x", { requires: any(is("trialDone", true), is("educationDone", true)) }),
      ],
    });
    expect(codes(reachable)).toEqual([["SCS_TRIAL"], ["EDUCATION"]]);
  });
});
