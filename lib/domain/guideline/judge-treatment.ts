import type { PlainDate } from "../shared/plain-date";
import type { Criterion, CriterionKind } from "./criterion";
import type { TreatmentRules } from "./guideline-pack";
import { joinHolds } from "./holds/judge-holds";
import { isAdvice, type JudgedCriterion, judgeCriterion, toEffect } from "./judge-criterion";
import { judgeExpression } from "./judge-expression";
import type { Reader } from "./reader";
import { type VerdictWord, verdictRank } from "./verdict";

/** What the rules of one treatment come to, before it is put into words for people. */
export type JudgedTreatment = {
  readonly word: VerdictWord;
  readonly judged: readonly JudgedCriterion[];
  readonly notYetKind: CriterionKind | undefined;
  /** Days after the as-of day on which time alone may change the word. */
  readonly listTurns: () => readonly PlainDate[];
};

/** Judges every criterion, then lets the strongest word win (decisions, F44). */
export function judgeTreatment(rules: TreatmentRules, reader: Reader): JudgedTreatment {
  const urgency =
    rules.urgentWhen === undefined ? undefined : judgeExpression(rules.urgentWhen, reader);
  const completion =
    rules.completedWhen === undefined ? undefined : judgeExpression(rules.completedWhen, reader);
  const urgent = urgency?.truth === "met";
  const criteria = urgent ? rules.criteria.flatMap(toUrgent) : rules.criteria;
  const own = criteria.map((criterion) => judgeCriterion(criterion, reader));
  const joined = joinHolds(own, rules.holds, reader);
  const judged = urgent ? joined.flatMap(toUrgentAnswer) : joined;
  const words = new Set(judged.map(toEffect));
  if (urgent) words.add("eligible-urgent");
  else if (completion?.truth === "met") words.add("completed");
  const word = verdictRank.find((each) => words.has(each)) ?? "eligible";
  return {
    word,
    judged,
    notYetKind: word === "not-yet" ? toNotYetKind(judged) : undefined,
    listTurns: () => [
      ...judged.flatMap(({ turnsOn }) => turnsOn),
      ...(urgency?.turnsOn ?? []),
      ...(completion?.turnsOn ?? []),
    ],
  };
}

function toUrgentAnswer(judged: JudgedCriterion): readonly JudgedCriterion[] {
  return toUrgent(judged.criterion).map((criterion) => ({ ...judged, criterion }));
}

/**
 * An emergency waives clocks and steps; what makes the treatment unsafe stays (criteria.md, caution 3).
 *
 * The flag that it answers does not hold it. What else protects, such as a blood thinner or a
 * pregnancy, delays nothing and is shown to whoever decides (decisions, A5).
 */
function toUrgent(criterion: Criterion): readonly Criterion[] {
  const { kind, whenNotMet } = criterion;
  if (whenNotMet === "contraindicated") return [criterion];
  if (kind !== "safety" || whenNotMet === "suspended") return [];
  return [{ ...criterion, strength: "advisory", whenNotMet: "caution" }];
}

const kindsByWeight: readonly CriterionKind[] = [
  "safety",
  "indication",
  "documentation",
  "local-policy",
  "coverage",
];

/** A clinical reason goes before one of coverage, so neither looks like the other (decisions, B14). */
function toNotYetKind(judged: readonly JudgedCriterion[]): CriterionKind | undefined {
  const kinds = judged
    .filter((each) => toEffect(each) === "not-yet")
    .map(({ criterion }) => criterion.kind);
  return kindsByWeight.find((kind) => kinds.includes(kind));
}

/** Not met and only said, never denying. */
export function isWarning({ criterion, truth }: JudgedCriterion): boolean {
  return truth === "not-met" && (isAdvice(criterion) || criterion.whenNotMet === "caution");
}
