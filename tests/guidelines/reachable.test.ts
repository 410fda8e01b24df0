import fc from "fast-check";
import { expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { packs } from "@/lib/guidelines/registry";
import { anyParts, toPicture } from "@/tests/support/any-picture";
import { pictureLibrary } from "@/tests/support/picture-library";
import { today } from "@/tests/support/pictures";

it.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s has no criterion that no picture can fail, and none that no picture can meet",
  (_id, pack) => {
    const pictures = [
      ...pictureLibrary,
      ...fc.sample(anyParts, { numRuns: 40, seed: 7 }).map((parts) => toPicture(parts)),
    ];
    const seen = new Map<string, Set<string>>();
    for (const picture of pictures) {
      const { treatments } = evaluate(pack, picture, today);
      for (const id of TreatmentId.options)
        for (const verdict of treatments[id].byProblem)
          for (const { code, truth } of verdict.reasons) {
            const key = `${id} ${code}`;
            seen.set(key, (seen.get(key) ?? new Set()).add(truth));
          }
    }
    /** Facts that are either concluded or not yet: they are met or unknown, and nothing else. */
    const askedOnly = ["GENERATOR_NOT_IDENTIFIED", "NO_PSYCH"];
    const alwaysShown = ["EVIDENCE_LIMITED", "BLEED_RISK_HIGH_IF_EPIDUROSCOPY"];
    const unreached = TreatmentId.options.flatMap((id) =>
      pack.treatments[id].criteria.flatMap(({ code }) => {
        const truths = seen.get(`${id} ${code}`);
        const other = askedOnly.includes(code) ? "unknown" : "not-met";
        const complete = truths?.has("met") === true && truths.has(other);
        return complete || alwaysShown.includes(code) ? [] : [`${id} ${code}`];
      }),
    );
    expect(unreached).toEqual([]);
  },
);
