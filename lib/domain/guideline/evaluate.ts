import { TreatmentId } from "../catalogue/treatment";
import { checkMedicines } from "../medicine/check-medicines";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { PlainDate } from "../shared/plain-date";
import { toActionSets } from "./action-sets";
import type { Context } from "./facts/reading";
import { type GuidelinePack, getRules, type TreatmentRules } from "./guideline-pack";
import { internPack } from "./intern-pack";
import {
  isAdvice,
  type JudgedCriterion,
  listStale,
  toExceptionReasons,
  toReason,
  toUniqueFacts,
  toUniqueStale,
} from "./judge-criterion";
import { findOpening, isWarning, judgeTreatment, type Opening } from "./judge-treatment";
import { toKnownPicture } from "./known-picture";
import { toPspsType } from "./psps-type";
import { findRedFlagsLastAsked, toPathway } from "./raised-flags";
import { createReader, type Reader } from "./reader";
import {
  type Evaluation,
  isOpen,
  type MissingFact,
  type Reason,
  type TreatmentAnswer,
  type Truth,
  type Verdict,
  verdictRank,
} from "./verdict";

/**
 * What a pack says of every treatment for every pain problem of one picture as of one day.
 *
 * Deterministic: the same pack, picture and day give the same bytes, wherever and whenever it runs.
 */
export function evaluate(
  published: GuidelinePack,
  picture: ClinicalPicture,
  asOf: PlainDate,
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
    return [treatment, toAnswer(readers.map((on) => toVerdict(treatment, rules, on, asOf)))];
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

const noOpening: Opening = { earliest: undefined, closesOn: undefined };

function toVerdict(
  treatment: TreatmentId,
  rules: TreatmentRules,
  readerOn: (day: PlainDate) => Reader,
  asOf: PlainDate,
): Verdict {
  const reader = readerOn(asOf);
  const judgedTreatment = judgeTreatment(rules, reader);
  const { word, judged, notYetKind } = judgedTreatment;
  const reasons = toReasons(judged);
  const { earliest, closesOn } =
    word === "completed" ? noOpening : findOpening(rules, judgedTreatment, asOf, readerOn);
  return {
    treatment,
    problem: reader.context.problem?.id,
    word,
    notYetKind,
    reasons,
    warnings: judged.filter(isWarning).map(toReason),
    missing: toMissing(reasons),
    stale: toUniqueStale(judged.flatMap(listStale)),
    earliest,
    ...(closesOn === undefined ? {} : { closesOn }),
    sets: toActionSets(judgedTreatment, readerOn),
  };
}

const truthRank: readonly Truth[] = ["not-met", "unknown", "met"];

function toReasons(judged: readonly JudgedCriterion[]): readonly Reason[] {
  return judged
    .flatMap((each) =>
      each.truth === "not-applicable" ? toExceptionReasons(each) : [toReason(each)],
    )
    .toSorted((one, other) => toPlace(one) - toPlace(other));
}

/** Not met, unknown, met; of equals, what is only advice goes last. */
function toPlace(reason: Reason): number {
  return 2 * truthRank.indexOf(reason.truth) + Number(isAdvice(reason));
}

/** What keeps the verdict open: advice and facts of the booking ask for nothing now. */
function toMissing(reasons: readonly Reason[]): readonly MissingFact[] {
  const open = reasons.filter(
    (reason) => reason.truth === "unknown" && reason.phase === "decide" && !isAdvice(reason),
  );
  return toUniqueFacts(open.flatMap(({ missing }) => missing));
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
