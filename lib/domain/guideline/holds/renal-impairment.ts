import type { EvidenceUsed } from "../evidence-used";
import { listEvidence, toEvidenceUsed, toKnownInterval } from "../facts/find-evidence";
import type { Context } from "../facts/reading";
import type { Kleene } from "../kleene";

export type RenalReading = {
  readonly impaired: Kleene;
  readonly evidence: readonly EvidenceUsed[];
};

/**
 * Whether renal function is impaired, by the latest measurement.
 *
 * A creatinine clearance decides. An eGFR under the limit counts as impaired, because that protects; one
 * at or above it does not prove the opposite, because the rows speak of creatinine clearance.
 *
 * @param under ml/min
 */
export function readRenalImpairment(context: Context, under: number): RenalReading {
  const measured = listEvidence(context, "renal-function").map((each) => ({
    each,
    day: toKnownInterval(each.on, context),
  }));
  const newest = measured
    .map(({ day }) => day.first)
    .toSorted()
    .at(-1);
  const latest = measured.filter(({ day }) => newest !== undefined && day.last >= newest);
  const clearances = latest.filter(({ each }) => each.measure === "creatinine-clearance");
  const deciding = clearances.length > 0 ? clearances : latest;
  const evidence = deciding.map(({ each }) => toEvidenceUsed(each));
  if (deciding.length === 0 || deciding.some(({ each }) => each.disputed !== undefined))
    return { impaired: "unknown", evidence };
  if (deciding.every(({ each }) => each.value < under)) return { impaired: "met", evidence };
  const isNormal = clearances.length > 0 && deciding.every(({ each }) => each.value >= under);
  return { impaired: isNormal ? "not-met" : "unknown", evidence };
}
