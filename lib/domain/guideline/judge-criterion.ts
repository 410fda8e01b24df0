import type { PlainDate } from "../shared/plain-date";
import type { Criterion } from "./criterion";
import { judgeExpression } from "./judge-expression";
import type { Judgement } from "./judgement";
import type { Reader } from "./reader";
import type { EvidenceUsed, MissingFact, Reason, Truth, VerdictWord } from "./verdict";

/** A criterion with its answer and the trees it came from. */
export type JudgedCriterion = {
  readonly criterion: Criterion;
  readonly truth: Truth;
  readonly requires: Judgement;
  readonly appliesWhen: Judgement | undefined;
  readonly turnsOn: readonly PlainDate[];
};

/** Where a criterion does not apply its truth is not-applicable; unsure whether it applies, only "met" settles it. */
export function judgeCriterion(criterion: Criterion, reader: Reader): JudgedCriterion {
  const requires = judgeExpression(criterion.requires, reader);
  const appliesWhen =
    criterion.appliesWhen === undefined
      ? undefined
      : judgeExpression(criterion.appliesWhen, reader);
  return {
    criterion,
    truth: toTruth(requires, appliesWhen),
    requires,
    appliesWhen,
    turnsOn: [...requires.turnsOn, ...(appliesWhen?.turnsOn ?? [])],
  };
}

function toTruth(requires: Judgement, appliesWhen: Judgement | undefined): Truth {
  if (appliesWhen?.truth === "not-met") return "not-applicable";
  if (appliesWhen?.truth === "unknown" && requires.truth !== "met") return "unknown";
  return requires.truth;
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

export function toReason({ criterion, truth, requires, appliesWhen }: JudgedCriterion): Reason {
  const { code, words, kind, phase, whenNotMet, strength, verification } = criterion;
  const trees = [requires, ...(appliesWhen?.truth === "unknown" ? [appliesWhen] : [])];
  return {
    code,
    words,
    kind,
    phase,
    whenNotMet,
    strength,
    verification,
    citation: criterion.citation,
    interpretations: criterion.interpretations,
    fixHint: criterion.fixHint,
    ...(criterion.confidential ? { confidential: true } : {}),
    truth,
    evidence: toUnique(trees.flatMap(listEvidenceOf), ({ evidenceId }) => evidenceId),
    missing: truth === "unknown" ? toUniqueFacts(trees.flatMap(listMissing)) : [],
    because: trees.map(({ part }) => part),
  };
}

function listEvidenceOf({ part, parts }: Judgement): readonly EvidenceUsed[] {
  return [...part.evidence, ...parts.flatMap(listEvidenceOf)];
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
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
