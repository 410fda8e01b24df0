import type { PlainDate } from "../shared/plain-date";
import type { EvidenceRecord } from "./evidence-record";

/**
 * The last day before today on which somebody of the clinic recorded evidence; undefined: none.
 * What came in by an import was no visit.
 *
 * @param toDay the day of an instant in the clinic's time zone
 */
export function findLastVisit(
  evidence: readonly EvidenceRecord[],
  today: PlainDate,
  toDay: (instant: Date) => PlainDate,
): PlainDate | undefined {
  return evidence
    .filter(({ evidence: { provenance } }) => provenance?.howKnown !== "imported")
    .map(({ recordedAt }) => toDay(recordedAt))
    .filter((day) => day < today)
    .toSorted()
    .at(-1);
}
