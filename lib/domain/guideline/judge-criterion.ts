import type { Criterion } from "./criterion";
import { judgeExpression } from "./judge-expression";
import type { JudgedCriterion, JudgedException, Judgement } from "./judgement";
import { allOf, notOf } from "./kleene";
import type { Reader } from "./reader";
import type {
  EvidenceUsed,
  MissingFact,
  Reason,
  StaleEvidence,
  Truth,
  VerdictWord,
} from "./verdict";

export type { JudgedCriterion } from "./judgement";

/** Where a criterion does not apply its truth is not-applicable; unsure whether it applies, only "met" settles it. */
export function judgeCriterion(criterion: Criterion, reader: Reader): JudgedCriterion {
  const known = reader.criteria.get(criterion);
  if (known !== undefined) return known;
  const judged = judgeAnew(criterion, reader);
  reader.criteria.set(criterion, judged);
  return judged;
}

function judgeAnew(criterion: Criterion, reader: Reader): JudgedCriterion {
  const requires = judgeExpression(criterion.requires, reader);
  const appliesWhen =
    criterion.appliesWhen === undefined
      ? undefined
      : judgeExpression(criterion.appliesWhen, reader);
  const exceptions = (criterion.exceptions ?? []).map((exception) => ({
    exception,
    when: judgeExpression(exception.when, reader),
  }));
  const conditions = [...(appliesWhen === undefined ? [] : [appliesWhen]), ...toWhens(exceptions)];
  return {
    criterion,
    truth: toTruth(requires, appliesWhen, exceptions),
    requires,
    appliesWhen,
    exceptions,
    turnsOn: [requires, ...conditions].flatMap(({ turnsOn }) => turnsOn),
  };
}

function toWhens(exceptions: readonly JudgedException[]): readonly Judgement[] {
  return exceptions.map(({ when }) => when);
}

function toTruth(
  requires: Judgement,
  appliesWhen: Judgement | undefined,
  exceptions: readonly JudgedException[],
): Truth {
  const applies = allOf([
    appliesWhen?.truth ?? "met",
    ...exceptions.map(({ when }) => notOf(when.truth)),
  ]);
  if (applies === "not-met") return "not-applicable";
  return applies === "unknown" && requires.truth !== "met" ? "unknown" : requires.truth;
}

/** Shown, never denying: what is advisory, and what would withhold care on unverified text (decisions, A5). */
export function isAdvice({
  strength,
  verification,
  kind,
}: Pick<Criterion, "strength" | "verification" | "kind">): boolean {
  return strength === "advisory" || (verification === "M" && kind !== "safety");
}

type Answered = {
  readonly criterion: Pick<
    Criterion,
    "kind" | "phase" | "whenNotMet" | "strength" | "verification"
  >;
  readonly truth: Truth;
};

/** The word that one answer speaks for; undefined: it says nothing against. */
export function toEffect({ criterion, truth }: Answered): VerdictWord | undefined {
  if (isAdvice(criterion) || truth === "met" || truth === "not-applicable") return undefined;
  if (truth === "unknown") return criterion.phase === "book" ? undefined : "needs-information";
  return criterion.whenNotMet === "caution" ? "eligible-with-caution" : criterion.whenNotMet;
}

/** The answer in words for people. Treatments that share a criterion share its reason. */
export function toReason(judged: JudgedCriterion, { reasons }: Reader): Reason {
  const known = reasons.get(judged);
  if (known !== undefined) return known;
  const reason = toNewReason(judged);
  reasons.set(judged, reason);
  return reason;
}

function toNewReason(judged: JudgedCriterion): Reason {
  const { criterion, truth, requires, appliesWhen, exceptions } = judged;
  const trees = [requires];
  if (appliesWhen?.truth === "unknown") trees.push(appliesWhen);
  for (const { when } of exceptions) if (when.truth === "unknown") trees.push(when);
  return {
    ...toSaid(criterion),
    truth,
    evidence: toUnique(listEvidenceOf(trees), ({ evidenceId }) => evidenceId),
    missing: truth === "unknown" ? toUniqueFacts(trees.flatMap(listMissing)) : [],
    because: trees.map(({ part }) => part),
  };
}

type Said = Omit<Reason, "truth" | "evidence" | "missing" | "because">;

/** What every answer to a criterion repeats. */
function toSaid(criterion: Criterion): Said {
  const known = said.get(criterion);
  if (known !== undefined) return known;
  const { requires: _, appliesWhen: __, exceptions: ___, ...shown } = criterion;
  said.set(criterion, shown);
  return shown;
}

const said = new WeakMap<Criterion, Said>();

/**
 * The exceptions that take a criterion out of the question, each as a reason that is met.
 *
 * One that does not apply anyway needs no exception.
 */
export function toExceptionReasons(judged: JudgedCriterion): readonly Reason[] {
  const { criterion, appliesWhen, exceptions } = judged;
  if (appliesWhen?.truth === "not-met") return [];
  return exceptions
    .filter(({ when }) => when.truth === "met")
    .map(({ exception: { code, words, citation, verification }, when }) =>
      toNewReason({
        criterion: { ...criterion, code, words, citation, verification, interpretations: [] },
        truth: "met",
        requires: when,
        appliesWhen: undefined,
        exceptions: [],
        turnsOn: [],
      }),
    );
}

/** Evidence that once spoke of this criterion and has grown too old. */
export function listStale({ requires, appliesWhen }: JudgedCriterion): readonly StaleEvidence[] {
  return [...requires.stale, ...(appliesWhen?.stale ?? [])];
}

export function toUniqueStale(stale: readonly StaleEvidence[]): readonly StaleEvidence[] {
  return toUnique(stale, ({ evidence, lapsedOn }) => `${evidence.evidenceId} ${lapsedOn}`);
}

function listEvidenceOf(trees: readonly Judgement[]): readonly EvidenceUsed[] {
  const [only, ...others] = trees;
  if (only !== undefined && others.length === 0 && only.parts.length === 0)
    return only.part.evidence;
  return trees.flatMap(({ part, parts }) => [...part.evidence, ...listEvidenceOf(parts)]);
}

/** Only what keeps the answer open: a part that is settled asks for nothing. */
function listMissing({ truth, part, parts }: Judgement): readonly MissingFact[] {
  return truth === "unknown" ? [...part.missing, ...parts.flatMap(listMissing)] : [];
}

/** Each missing fact once, in order. */
export function toUniqueFacts(missing: readonly MissingFact[]): readonly MissingFact[] {
  return toUnique(missing, ({ fact, words }) => `${fact} ${words}`);
}

function toUnique<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  if (items.length < 2) return items;
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
