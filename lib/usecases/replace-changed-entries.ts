import "server-only";
import type { Tx } from "@/lib/db/client";
import { type NewEvidence, saveEvidenceStatus } from "@/lib/db/evidence";
import { listEarlierEntries, listImportedEvidence } from "@/lib/db/imports";
import { EvidenceId, type PatientId } from "@/lib/domain/shared/ids";
import type { ImportedEntry } from "./imported-entry";
import type { ImportSetting } from "./place-imported-patients";

type Fresh = {
  readonly fresh: readonly ImportedEntry[];
  readonly rows: readonly NewEvidence[];
};

/**
 * Moves evidence aside whose entry came again with other content, and says how many pieces moved.
 *
 * New evidence supersedes the old. Withdrawn by the source, the old is voided. Changed into something
 * that cannot be read, the old is disputed: what rests on it is unknown until a person has looked.
 */
export async function replaceChangedEntries(
  tx: Tx,
  { actor, source, now }: ImportSetting,
  patientId: PatientId,
  { fresh, rows }: Fresh,
): Promise<number> {
  const keys = new Set(fresh.map(({ key }) => key));
  const earlier = await listEarlierEntries(tx, source, [patientId]);
  const standing = await listImportedEvidence(tx, [patientId]);
  let moved = 0;
  for (const entry of fresh) {
    const before = earlier.filter(
      ({ resourceType, resourceId, entryKey }) =>
        resourceType === entry.resourceType &&
        resourceId === entry.resourceId &&
        !keys.has(entryKey),
    );
    const old = standing.filter(({ entryKey }) =>
      before.some((each) => entryKey.startsWith(`${each.entryKey}#`)),
    );
    for (const { id } of old) {
      const change = toChange(entry, rows);
      const saved = await saveEvidenceStatus(tx, { id, by: actor.id, at: now, ...change });
      if (saved) moved += 1;
    }
  }
  return moved;
}

function toChange({ outcome, key }: ImportedEntry, rows: readonly NewEvidence[]) {
  const successor = rows.find(({ entryKey }) => entryKey?.startsWith(`${key}#`));
  if (successor)
    return {
      from: ["current", "disputed"],
      to: "superseded",
      reason: "The source sent this entry again with other content.",
      supersededBy: EvidenceId.parse(successor.evidence.id),
    } as const;
  const isWithdrawn = outcome.kind === "kept" && outcome.withdrawn;
  return isWithdrawn
    ? ({
        from: ["current", "disputed"],
        to: "voided",
        reason: "The source withdrew this entry as entered in error.",
        supersededBy: undefined,
      } as const)
    : ({
        from: ["current"],
        to: "disputed",
        reason: "The source changed this entry into something that is kept and not read.",
        supersededBy: undefined,
      } as const);
}
