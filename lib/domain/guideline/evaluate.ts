import { TreatmentId } from "../catalogue/treatment";
import { checkMedicines } from "../medicine/check-medicines";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PlainDate } from "../shared/plain-date";
import type { Context } from "./facts/reading";
import { type GuidelinePack, getRules } from "./guideline-pack";
import { internPack } from "./intern-pack";
import { toKnownPicture } from "./known-picture";
import { toPspsType } from "./psps-type";
import { findRedFlagsLastAsked, toPathway } from "./raised-flags";
import { createReader, type Reader } from "./reader";
import { type Depth, toVerdict } from "./to-verdict";
import {
  type Evaluation,
  isOpen,
  type TreatmentAnswer,
  type Verdict,
  verdictRank,
} from "./verdict";

/**
 * What a pack says of every treatment for every pain problem of one picture as of one day.
 *
 * Deterministic: the same pack, picture and day give the same bytes, wherever and whenever it runs.
 *
 * @param depth how far verdicts are worked out; what people are shown is always whole
 */
export function evaluate(
  published: GuidelinePack,
  picture: ClinicalPicture,
  asOf: PlainDate,
  depth: Depth = "whole",
): Evaluation {
  const pack = internPack(published);
  const known = toKnownPicture(picture, asOf);
  const problems = known.problems.length > 0 ? known.problems : [undefined];
  const readers = problems.map((problem) =>
    createReaders({ picture: known, problem, asOf, parameters: pack.parameters }),
  );
  const today = readers.map((readerOn) => readerOn(asOf));
  const contexts = today.map(({ context }) => context);
  const answers = TreatmentId.options.map((treatment) => {
    const rules = getRules(pack, treatment);
    return [
      treatment,
      toAnswer(readers.map((on) => toVerdict({ treatment, rules, asOf, depth }, on))),
    ];
  });
  return {
    pack: pack.id,
    version: pack.version,
    asOf,
    psps: toPspsType(today),
    pathway: toPathway(contexts),
    redFlagsLastAsked: findRedFlagsLastAsked(contexts),
    banners: pack.banners.map(({ code, words, source }) => ({ code, words, source })),
    ...(pack.medicines === undefined
      ? {}
      : {
          medicines: checkMedicines(pack.medicines, {
            picture: known,
            asOf,
            parameters: pack.parameters,
          }),
        }),
    treatments: Object.fromEntries(answers),
  };
}

/** One reader for each day that is asked about. */
function createReaders(context: Context): (day: PlainDate) => Reader {
  const readers = new Map<PlainDate, Reader>();
  return (day) => {
    const found =
      readers.get(day) ?? createReader({ ...context, asOf: day, knownOn: context.asOf });
    readers.set(day, found);
    return found;
  };
}

/** From the most favourable to the least. */
function toAnswer(byProblem: readonly Verdict[]): TreatmentAnswer {
  const [best] = byProblem.toSorted(
    (one, other) => favour.indexOf(one.word) - favour.indexOf(other.word),
  );
  if (best === undefined) throw new Error("a treatment has at least one verdict");
  return { best, byProblem };
}

const favour: readonly Verdict["word"][] = [
  "eligible-urgent",
  "eligible",
  "eligible-with-caution",
  ...verdictRank.filter((word) => !isOpen(word)).toReversed(),
];
