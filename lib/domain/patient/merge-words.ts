import { never } from "../shared/never";
import type { MergeConflict, MergeRefusal } from "./patient-merge";

/** What to tell a person who wanted to change a record that is merged into another one. */
export const mergedAwayWords =
  "Nothing was saved: this record was merged into another one of the same person, and goes on there. Open that record and do it there.";

const conflictNames: Readonly<Record<MergeConflict, string>> = {
  "birth-date": "birth dates",
  sex: "sexes",
};

export function toConflictWords(conflicts: readonly MergeConflict[]): string {
  return conflicts.map((each) => conflictNames[each]).join(" and ");
}

type Refused =
  | MergeRefusal
  | { readonly kind: "forbidden" | "not-found" | "changed-meanwhile" | "not-merged" };

/** Why two records were not merged or parted: what happened, why and what to do. */
export function toMergeRefusalWords(refusal: Refused): string {
  switch (refusal.kind) {
    case "forbidden":
      return "Nothing was changed. Your role does not merge records. Ask a consultant or the MDT coordinator.";
    case "not-found":
      return "Nothing was changed. One of the two patients is not on record here. Search again.";
    case "changed-meanwhile":
      return "Nothing was changed. Somebody changed one of the two records while you compared them. Compare them again.";
    case "not-merged":
      return "Nothing was changed. These records are not merged any more. Reload the record to see.";
    case "same-patient":
      return "Nothing was changed. This is one record already. Choose another patient.";
    case "merged-already":
      return "Nothing was merged. One of the two is merged into another record already. Undo that first, or choose that record.";
    case "makes-a-chain":
      return "Nothing was merged. Other records were merged into the one that would go. Keep that one, or undo those first.";
    case "open-plan-on-merged":
      return "Nothing was merged. The record that would go has an open plan, which could not be carried on. Keep that record, or end or withdraw its plan first.";
    case "open-episode-only-on-merged":
      return "Nothing was merged. Only the record that would go has an open episode of care. Keep that one, or open an episode on the other first.";
    case "death-only-on-merged":
      return "Nothing was merged. Only the record that would go says that the patient has died. Check it, and record it on the one that is kept first.";
    case "differs":
      return `Nothing was merged. The ${toConflictWords(refusal.conflicts)} of the two records cannot both be right. Check that it is one person, then say how you know.`;
    default:
      return never(refusal);
  }
}
