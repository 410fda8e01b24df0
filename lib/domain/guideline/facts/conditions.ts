import type { EvidenceOf } from "../../picture/evidence";
import type { EvidenceUsed, MissingFact } from "../evidence-used";
import { listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";

type Condition = EvidenceOf<"condition">;

export type ConditionQuestion = {
  readonly names: readonly Condition["condition"][];
  readonly missing: MissingFact;
  /** Whether a suspected illness holds the answer open: it protects (decisions, A5). */
  readonly protects: boolean;
};

/**
 * Whether an illness is on record as active, by the latest record of each, whichever pain it names:
 * it is the patient who is ill. Nothing on record means that it is not there (decisions, F47).
 */
export function readCondition(
  context: Context,
  { names, missing, protects }: ConditionQuestion,
): Reading<boolean> {
  const found = listLatest(context).filter(({ condition }) => names.includes(condition));
  const active = found.filter(({ status }) => status === "active");
  const sure = active.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  const open = found.filter(
    ({ status, disputed }) =>
      (status === "active" && disputed !== undefined) || (protects && status === "unconfirmed"),
  );
  return open.length > 0 ? unknown([missing], open.map(toEvidenceUsed)) : known(false, []);
}

/** Of each illness, by its name, the records that no later one replaces. */
function listLatest(context: Context): readonly Condition[] {
  const all = listEvidence(context, "condition").map((each) => ({
    each,
    term: `${each.condition} ${each.term.trim().toLowerCase()}`,
    day: toKnownInterval(each.on, context),
  }));
  return all.flatMap(({ each, term, day }) => {
    const isReplaced = all.some(
      (other) =>
        other.term === term && other.each.disputed === undefined && other.day.first > day.last,
    );
    return isReplaced ? [] : [each];
  });
}

const infections: readonly Condition["condition"][] = [
  "active-infection",
  "surgical-site-infection",
];

/** An infection on record, or seen on imaging and neither gone from a later study nor said to be over. */
export function readInfection(context: Context, missing: MissingFact): Reading<boolean> {
  const recorded = readCondition(context, { names: infections, missing, protects: true });
  if (recorded.known && recorded.value) return recorded;
  const seen = listSeenInfections(context);
  const sure = seen.filter(({ isDisputed }) => !isDisputed);
  if (sure.length > 0)
    return known(
      true,
      sure.map(({ used }) => used),
    );
  if (seen.length === 0) return recorded;
  const open = [...recorded.evidence, ...seen.map(({ used }) => used)];
  return unknown([missing], open);
}

type SeenInfection = { readonly used: EvidenceUsed; readonly isDisputed: boolean };

function listSeenInfections(context: Context): readonly SeenInfection[] {
  const studies = listEvidence(context, "imaging").map((study) => ({
    study,
    shows: study.findings.some(({ finding }) => finding === "infection"),
    day: toKnownInterval(study.on, context),
  }));
  const over = [
    ...studies.flatMap(({ shows, study, day }) =>
      shows || study.disputed !== undefined ? [] : [day],
    ),
    ...listEvidence(context, "condition").flatMap((each) => {
      const isOver = each.status === "resolved" || each.status === "refuted";
      const counts = isOver && infections.includes(each.condition) && each.disputed === undefined;
      return counts ? [toKnownInterval(each.on, context)] : [];
    }),
  ];
  return studies
    .filter(({ shows, day }) => shows && !over.some(({ first }) => first > day.last))
    .map(({ study }) => ({
      used: toEvidenceUsed(study),
      isDisputed: study.disputed !== undefined,
    }));
}
