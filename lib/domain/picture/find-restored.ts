import type { EvidenceId } from "../shared/ids";
import type { EvidenceStatusChange } from "./evidence-record";

export type RestoredStatus = {
  readonly evidenceId: EvidenceId;
  readonly status: "current" | "disputed";
  readonly reason: string;
};

/**
 * What stands again once a piece of evidence is voided, and where: where it stood before it was replaced.
 *
 * Disputed evidence comes back disputed, with the reason of the dispute: voiding another patient's
 * entry settles no doubt. What was replaced by a piece that is voided itself comes back as well.
 * `changes` are all those of the patient, the oldest first; the voiding may be among them.
 */
export function findRestored(
  voided: EvidenceId,
  changes: readonly EvidenceStatusChange[],
): readonly RestoredStatus[] {
  const replaced = changes.filter(({ supersededBy }) => supersededBy === voided);
  return [...new Set(replaced.map(({ evidenceId }) => evidenceId))].flatMap((evidenceId) => {
    const own = changes.filter((each) => each.evidenceId === evidenceId);
    const last = own.at(-1);
    if (last?.status === "voided") return findRestored(evidenceId, changes);
    if (last?.status !== "superseded" || last.supersededBy !== voided) return [];
    return [{ evidenceId, ...toStatusBefore(own) }];
  });
}

const words = "What replaced it belonged to another patient.";
const asBefore = `${words} Disputed before: `;

function toStatusBefore(own: readonly EvidenceStatusChange[]) {
  const before = own.findLast(({ status }) => status !== "superseded");
  if (before?.status !== "disputed") return { status: "current", reason: words } as const;
  // The reason as it was first written, however often the evidence came back.
  const reason = before.reason.replace(asBefore, "");
  return { status: "disputed", reason: `${asBefore}${reason}` } as const;
}
