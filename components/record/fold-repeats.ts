import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";

/** One line of the timeline: a piece of evidence, with the earlier ones that say the same. */
export type TimelineLine = {
  readonly record: EvidenceRecord;
  readonly earlier: readonly EvidenceRecord[];
};

/**
 * Prescriptions of one medicine that say the same become one line, in the place of the newest. What
 * is disputed, replaced or voided keeps a line of its own, and so does every other kind.
 *
 * @param evidence the newest event first
 */
export function foldRepeats(evidence: readonly EvidenceRecord[]): readonly TimelineLine[] {
  const groups = new Map<string, readonly EvidenceRecord[]>();
  for (const record of evidence) {
    const key = toKey(record);
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].flatMap(([record, ...earlier]) =>
    record === undefined ? [] : [{ record, earlier }],
  );
}

function toKey({ id, status, evidence }: EvidenceRecord): string {
  if (evidence.kind !== "medicine" || status !== "current") return id;
  const { dose, unit, timesPerDay, problem, provenance } = evidence;
  return JSON.stringify([
    describeEvidence(evidence).toLowerCase(),
    ...[dose, unit, timesPerDay, problem, provenance?.howKnown],
  ]);
}
