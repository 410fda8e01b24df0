import { describe, expect, it } from "vitest";
import { toShownOptions } from "@/components/plan/to-shown-options";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { LadderStep } from "@/lib/domain/guideline/ladder";
import type { VerdictWord } from "@/lib/domain/guideline/verdict";
import { aVerdict } from "../../support/evaluations";

type Answers = Partial<Record<TreatmentId, VerdictWord>>;

function shown(answers: Answers, place: LadderStep["place"], planned: readonly TreatmentId[] = []) {
  const ids = new Map(Object.entries(answers));
  const treatments = [...ids].map(([id, word]) => {
    const best = aVerdict(idOf(id), { word });
    return { best, byProblem: [best] };
  });
  const options = toShownOptions({ step: "scs", place, treatments }, new Set(planned));
  const names = (list: typeof options.inView) => list.map(({ best }) => best.treatment);
  return { ...options, inView: names(options.inView), folded: names(options.folded) };
}

const known: readonly TreatmentId[] = ["scs-trial", "scs-permanent-implant", "scs-explant"];

function idOf(text: string): TreatmentId {
  const id = known.find((each) => each === text);
  if (!id) throw new Error(`${text} is no treatment of this test`);
  return id;
}

describe("which treatments of a step stand in view beside the planned ones", () => {
  it("are those that are open, however they are open", () => {
    const { inView, folded, foldedWords } = shown(
      {
        "scs-trial": "eligible-with-caution",
        "scs-permanent-implant": "not-indicated",
        "scs-explant": "eligible-urgent",
      },
      "next",
    );
    expect(inView).toEqual(["scs-trial", "scs-explant"]);
    expect(folded).toEqual(["scs-permanent-implant"]);
    expect(foldedWords).toBe("1 other, not indicated");
  });

  it("are never those that the plan holds: they stand on cards of their own", () => {
    const { inView, folded } = shown({ "scs-trial": "eligible" }, "current", ["scs-trial"]);
    expect([...inView, ...folded]).toEqual([]);
  });

  it("are those that wait for something, where the step at hand would be blank", () => {
    const answers: Answers = {
      "scs-trial": "needs-information",
      "scs-permanent-implant": "not-yet",
      "scs-explant": "contraindicated",
    };
    expect(shown(answers, "current").inView).toEqual(["scs-trial", "scs-permanent-implant"]);
    expect(shown(answers, "next").inView).toEqual([]);
    expect(shown(answers, "current", ["scs-trial"]).inView).toEqual([]);
  });

  it("loses nobody: what is folded is named by its verdict, a hold and a stop included", () => {
    const answers: Answers = {
      "scs-trial": "suspended",
      "scs-permanent-implant": "contraindicated",
      "scs-explant": "contraindicated",
    };
    expect(shown(answers, "past").foldedWords).toBe(
      "3 treatments: 1 on hold: red flag, 2 contraindicated",
    );
  });
});
