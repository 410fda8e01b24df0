import type { PatientRecord } from "../patient/patient";
import type { PartialDate, PlainDate } from "../shared/plain-date";
import { toInterval } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { isStorableDeep } from "../shared/written-text";
import { Evidence } from "./evidence";
import type { PainProblem } from "./pain-problem";

/** What a person or a form says: evidence without id, entry date and dispute. It is parsed here. */
export type EvidenceDraft = { readonly kind: string } & Readonly<Record<string, unknown>>;

export type EvidenceRefusal =
  | { readonly kind: "not-valid"; readonly issues: readonly EvidenceIssue[] }
  | { readonly kind: "unreadable-text" }
  | { readonly kind: "unknown-problem" }
  | { readonly kind: "after-today"; readonly on: PartialDate }
  | { readonly kind: "before-birth"; readonly on: PartialDate };

/** What is wrong with one field: `path` names it, dot by dot. */
export type EvidenceIssue = { readonly path: string; readonly words: string };

export type EvidenceContext = {
  readonly id: string;
  /** Name of whoever enters it; stands where the draft names nobody. */
  readonly by: string;
  /** The day of entry, in the organisation's time zone. */
  readonly today: PlainDate;
  readonly patient: Pick<PatientRecord, "birthDate">;
  readonly problems: readonly Pick<PainProblem, "id">[];
};

/** Makes evidence of what was said, or says why it cannot be: nothing is guessed and nothing is rounded. */
export function toNewEvidence(
  draft: EvidenceDraft,
  context: EvidenceContext,
): Result<Evidence, EvidenceRefusal> {
  if (!isStorableDeep(draft)) return refuse({ kind: "unreadable-text" });
  const { disputed: _, ...said } = draft;
  const parsed = Evidence.safeParse({
    ...said,
    id: context.id,
    provenance: toProvenance(said["provenance"], context),
  });
  if (!parsed.success) return refuse({ kind: "not-valid", issues: toIssues(parsed.error.issues) });

  const evidence = parsed.data;
  if (!belongs(evidence, context)) return refuse({ kind: "unknown-problem" });
  const day = toInterval(evidence.on);
  if (day.first > context.today) return refuse({ kind: "after-today", on: evidence.on });
  const { birthDate } = context.patient;
  if (birthDate !== undefined && day.last < toInterval(birthDate).first)
    return refuse({ kind: "before-birth", on: evidence.on });
  return accept(evidence);
}

/** The same thing said twice: two pieces of evidence that differ in their ids and entry dates at most. */
export function saysTheSame(one: Evidence, other: Evidence): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ id: _, disputed: __, provenance, ...rest }: Evidence): string {
  const { recordedOn: ___, ...origin } = provenance ?? { howKnown: undefined };
  return JSON.stringify([rest, origin], (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function belongs(evidence: Evidence, { problems }: EvidenceContext): boolean {
  return evidence.problem === undefined || problems.some(({ id }) => id === evidence.problem);
}

function toProvenance(said: unknown, { by, today }: EvidenceContext): unknown {
  if (typeof said !== "object" || said === null) return {};
  return { by, ...said, recordedOn: today };
}

function toIssues(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): readonly EvidenceIssue[] {
  return issues.map(({ path, message }) => ({ path: path.map(String).join("."), words: message }));
}
