import type { TreatmentId } from "../catalogue/treatment";
import type { PlainDate } from "../shared/plain-date";
import { toActionSets } from "./action-sets";
import { findOpening, type Opening } from "./find-opening";
import type { TreatmentRules } from "./guideline-pack";
import {
  isAdvice,
  type JudgedCriterion,
  listStale,
  toExceptionReasons,
  toReason,
  toUniqueFacts,
  toUniqueStale,
} from "./judge-criterion";
import { isWarning, judgeTreatment } from "./judge-treatment";
import type { Reader } from "./reader";
import type { MissingFact, Reason, Truth, Verdict } from "./verdict";

/**
 * whole: all that a verdict holds. reasons: without the earliest date and the smallest sets.
 * word: the word alone, for whoever asks of thousands.
 */
export type Depth = "whole" | "reasons" | "word";

export type VerdictSetting = {
  readonly treatment: TreatmentId;
  readonly rules: TreatmentRules;
  readonly asOf: PlainDate;
  readonly depth: Depth;
};

/** What the rules of one treatment say for one pain problem. */
export function toVerdict(
  { treatment, rules, asOf, depth }: VerdictSetting,
  readerOn: (day: PlainDate) => Reader,
): Verdict {
  const reader = readerOn(asOf);
  const judgedTreatment = judgeTreatment(rules, reader);
  const { word, judged, notYetKind } = judgedTreatment;
  const bare = { treatment, problem: reader.context.problem?.id, word, notYetKind, ...nothing };
  if (depth === "word") return bare;
  const reasons = toReasons(judged, reader);
  const reasoned = {
    ...bare,
    reasons,
    warnings: judged.filter(isWarning).map((each) => toReason(each, reader)),
    missing: toMissing(reasons),
    stale: toUniqueStale(judged.flatMap(listStale)),
  };
  if (depth === "reasons") return reasoned;
  const { earliest, closesOn } =
    word === "completed" ? noOpening : findOpening(rules, judgedTreatment, asOf, readerOn);
  return {
    ...reasoned,
    earliest,
    ...(closesOn === undefined ? {} : { closesOn }),
    sets: toActionSets(judgedTreatment, rules, readerOn),
  };
}

const noOpening: Opening = { earliest: undefined, closesOn: undefined };

const nothing = {
  reasons: [],
  warnings: [],
  missing: [],
  stale: [],
  earliest: undefined,
  sets: [],
} as const;

const truthRank: readonly Truth[] = ["not-met", "unknown", "met"];

function toReasons(judged: readonly JudgedCriterion[], reader: Reader): readonly Reason[] {
  return judged
    .flatMap((each) =>
      each.truth === "not-applicable" ? toExceptionReasons(each) : [toReason(each, reader)],
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
