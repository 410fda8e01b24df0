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
  const earlier = Map.groupBy(
    (await listEarlierEntries(tx, source, [patientId])).filter(
      ({ entryKey }) => !keys.has(entryKey),
    ),
    toName,
  );
  const standing = Map.groupBy(await listImportedEvidence(tx, [patientId]), ({ entryKey }) =>
    toEntryKey(entryKey),
  );
  const successors = new Map(
    rows.map(({ entryKey, evidence }) => [toEntryKey(entryKey ?? ""), evidence.id]),
  );
  let moved = 0;
  for (const entry of fresh) {
    const old = (earlier.get(toName(entry)) ?? []).flatMap(
      (each) => standing.get(each.entryKey) ?? [],
    );
    const change = toChange(entry, successors.get(entry.key));
    for (const { id } of old) {
      const saved = await saveEvidenceStatus(tx, { id, by: actor.id, at: now, ...change });
      if (saved) moved += 1;
    }
  }
  return moved;
}

/** The name that a source gives an entry, whatever it says. */
function toName(entry: { readonly resourceType: string; readonly resourceId: string | undefined }) {
  return `${entry.resourceType}/${entry.resourceId}`;
}

/** Evidence is numbered within its entry: `KEY#0`, `KEY#1`. */
function toEntryKey(evidenceKey: string): string {
  return evidenceKey.replace(/#\d+$/, "");
}

function toChange({ outcome }: ImportedEntry, successor: string | undefined) {
  if (successor !== undefined)
    return {
      from: ["current", "disputed"],
      to: "superseded",
      reason: "The source sent this entry again with other content.",
      supersededBy: EvidenceId.parse(successor),
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
