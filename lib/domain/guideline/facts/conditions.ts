import type { Evidence, EvidenceOf } from "../../picture/evidence";
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
type Study = EvidenceOf<"imaging">;

/** A film without findings, or of another kind, does not show that an infection on MRI is gone. */
function listSeenInfections(context: Context): readonly SeenInfection[] {
  const studies = listEvidence(context, "imaging");
  const day = ({ on }: Evidence) => toKnownInterval(on, context);
  const shows = ({ findings }: Study) => findings.some(({ finding }) => finding === "infection");
  const over = listEvidence(context, "condition").filter(
    ({ condition, status, disputed }) =>
      infections.includes(condition) &&
      (status === "resolved" || status === "refuted") &&
      disputed === undefined,
  );
  const isGone = (seen: Study) =>
    [...studies.filter((each) => rulesOut(each, seen)), ...over].some(
      (later) => day(later).first > day(seen).last,
    );
  return studies
    .filter((study) => shows(study) && !isGone(study))
    .map((study) => ({
      used: toEvidenceUsed(study),
      isDisputed: study.disputed !== undefined,
    }));
}

function rulesOut({ findings, modality, disputed }: Study, seen: Study): boolean {
  return (
    disputed === undefined &&
    modality === seen.modality &&
    findings.length > 0 &&
    findings.every(({ finding }) => finding !== "infection")
  );
}
