import "server-only";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { judgeCase } from "@/lib/domain/guideline/judge-case";
import type { Verdict, VerdictWord } from "@/lib/domain/guideline/verdict";
import { casesOf } from "@/lib/guidelines/test-patients/registry";

/** What one test patient of a pack says of one treatment, and what the pack says. */
export type CaseShown = {
  readonly id: string;
  readonly title: string;
  readonly treatment: TreatmentId;
  /** The words one of which it has to be. */
  readonly expected: readonly VerdictWord[];
  readonly said: Pick<Verdict, "word" | "notYetKind" | "earliest">;
  /** Codes that have to stand among the reasons. */
  readonly codes: readonly string[];
  /** Why the material's verdict is held to be wrong; undefined: it is not. */
  readonly disputed: string | undefined;
  readonly cite: readonly string[];
};

/**
 * The test patients of a pack with their verdicts, by treatment. Judged once, while the planner runs.
 *
 * Synthetic and published knowledge: it has no actor and leaves no entry in the trail.
 */
export function readPackCases(pack: GuidelinePack): readonly CaseShown[] {
  const known = judged.get(pack);
  if (known !== undefined) return known;
  const shown = casesOf(pack.id).flatMap((each) => {
    const { evaluation } = judgeCase(pack, each);
    return TreatmentId.options.flatMap((treatment): readonly CaseShown[] => {
      const expected = each.expect[treatment];
      if (expected === undefined) return [];
      const { id, title, cite } = each;
      const { word, notYetKind, earliest } = evaluation.treatments[treatment].best;
      const disputed = each.disputed?.find(
        (other) => other.treatment === treatment && other.pack === pack.id,
      );
      return [
        {
          ...{ id, title, cite, treatment, expected },
          said: { word, notYetKind, earliest },
          codes: each.why[treatment] ?? [],
          disputed: disputed?.reason,
        },
      ];
    });
  });
  judged.set(pack, shown);
  return shown;
}

const judged = new WeakMap<GuidelinePack, readonly CaseShown[]>();
