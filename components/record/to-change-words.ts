import type { TurnedVerdict } from "@/lib/domain/guideline/turned-verdicts";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import { evidenceForms } from "./evidence-forms";

type Changes = {
  readonly added: readonly EvidenceRecord[];
  readonly gone: readonly unknown[];
  readonly disputed: readonly unknown[];
  readonly turned: readonly TurnedVerdict[];
};

/** "2 pain scores, 1 imaging, 1 replaced or voided, 3 verdicts changed"; undefined: nothing changed. */
export function toChangeWords({ added, gone, disputed, turned }: Changes): string | undefined {
  const kinds = Map.groupBy(added, ({ evidence }) => evidence.kind);
  const parts = [
    ...[...kinds].map(
      ([kind, records]) => `${records.length} ${evidenceForms[kind].title.toLowerCase()}`,
    ),
    ...(disputed.length > 0 ? [`${disputed.length} disputed`] : []),
    ...(gone.length > 0 ? [`${gone.length} replaced or voided`] : []),
    ...(turned.length > 0
      ? [`${turned.length} ${turned.length === 1 ? "verdict" : "verdicts"} changed`]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}
