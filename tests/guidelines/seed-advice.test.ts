import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { resolvePack } from "@/lib/domain/guideline/guideline-pack";
import { isSeedRule } from "@/lib/guidelines/criterion-of";
import { packs } from "@/lib/guidelines/registry";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";
import { adviseFromSeeds, seedPlanAdvice } from "@/lib/guidelines/seed-advice";
import { aCriterion } from "@/tests/support/packs";
import { aPicture, nervePain, redFlagScreen, today } from "@/tests/support/pictures";

const advised = adviseFromSeeds({}, []);

function toPack(treatments: typeof advised) {
  return resolvePack(safetyCore, { ...safetyCore, id: "test", banners: [], treatments });
}

const bare = aPicture(nervePain, [redFlagScreen("no")]);

describe("a rule that only the seeds have, outside psps-stepwise", () => {
  it("is advice for every treatment that the seeds rule on", () => {
    const codes = (id: TreatmentId) => advised[id]?.criteria.map(({ code }) => code);
    expect(codes("scs-trial")).toEqual(
      expect.arrayContaining(["CONS_NOT_EXHAUSTED", "LOWER_STEPS_NOT_BEHIND", "NO_PSYCH"]),
    );
    expect(codes("conservative-care")).toContain("GENERIC_EXERCISE_ONLY");
    for (const rules of Object.values(advised))
      for (const { strength, whenNotMet, kind } of rules.criteria)
        expect([strength, whenNotMet, kind === "safety"]).toEqual(["advisory", "caution", false]);
  });

  it("changes no verdict: with advice and without it every word is the same", () => {
    const without = evaluate(toPack({}), bare, today).treatments;
    const withAdvice = evaluate(toPack(advised), bare, today).treatments;
    for (const id of TreatmentId.options)
      expect([id, withAdvice[id].best.word]).toEqual([id, without[id].best.word]);
  });

  it("gives way to a criterion of the pack with the same code", () => {
    const own = aCriterion("LOWER_STEPS_NOT_BEHIND");
    const { criteria = [] } =
      adviseFromSeeds({ "scs-trial": { criteria: [own] } }, [])["scs-trial"] ?? {};
    expect(criteria.filter(({ code }) => code === own.code)).toEqual([own]);
  });

  it("is left out where the pack contradicts it", () => {
    const left = adviseFromSeeds({}, [{ code: "GENERIC_EXERCISE_ONLY", why: "It counts there." }]);
    expect(left["conservative-care"]?.criteria.map(({ code }) => code)).not.toContain(
      "GENERIC_EXERCISE_ONLY",
    );
  });

  it("asks for rehabilitation and a goal in every plan, and refuses none", () => {
    expect(seedPlanAdvice.map(({ code, whenMissing }) => [code, whenMissing])).toEqual([
      ["R_MULTIMODAL", "warn"],
      ["R_FUNCTION_GOAL", "warn"],
    ]);
  });

  it.each(packs.filter(({ id }) => id !== "psps-stepwise").map((pack) => [pack.id, pack] as const))(
    "closes no step in %s",
    (_id, pack) => {
      const closing = Object.values(pack.treatments)
        .flatMap(({ criteria }) => criteria)
        .filter(({ citation, kind }) => isSeedRule(citation) && kind !== "safety")
        .filter(({ strength }) => strength !== "advisory");
      expect(closing.map(({ code }) => code)).toEqual([]);
    },
  );
});

describe("the banners of conflicting evidence", () => {
  it("stand in every pack, once", () => {
    for (const { id, banners } of packs)
      for (const code of [
        "BMJ2025_STRONG_AGAINST_ESI_CHRONIC",
        "BMJ2025_STRONG_AGAINST_RFA",
        "COCHRANE2023_SCS",
        "TRIAL_STIM",
      ])
        expect([id, code, banners.filter((each) => each.code === code).length]).toEqual([
          id,
          code,
          1,
        ]);
  });
});
