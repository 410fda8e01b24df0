import { describeEvidence } from "../guideline/facts/describe-evidence";
import type { ClinicalPicture } from "../picture/clinical-picture";
import { formatClinical } from "../shared/plain-date";
import type { TriedLine } from "./meeting-view";

/** Operations on the spine and imaging, the newest first, one line each. */
export function toSpineLines({ evidence }: ClinicalPicture): readonly TriedLine[] {
  return evidence
    .filter(({ kind }) => kind === "spinal-surgery" || kind === "imaging")
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .map((each) => ({
      id: each.id,
      words: `${describeEvidence(each)}, ${formatClinical(each.on)}${each.disputed ? " (disputed)" : ""}`,
    }));
}
