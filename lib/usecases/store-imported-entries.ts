import "server-only";
import type { Tx } from "@/lib/db/client";
import { type ImportRun, type NewImportEntry, saveImportEntries } from "@/lib/db/imports";
import type { ImportedEntry } from "./imported-entry";

/** Stores the entries that are new, as they came. Of a refused one only what was wrong is stored. */
export async function storeImportedEntries(
  tx: Tx,
  run: Pick<ImportRun, "organisationId" | "importId">,
  entries: readonly ImportedEntry[],
): Promise<void> {
  const fresh = new Map(
    entries.filter(({ isKnown }) => !isKnown).map((entry) => [entry.key, entry]),
  );
  await saveImportEntries(tx, run, [...fresh.values()].map(toNewEntry));
}

function toNewEntry(entry: ImportedEntry): NewImportEntry {
  const { outcome, key, patientId, index, resourceType, resourceId, resource } = entry;
  const isRefused = outcome.kind === "refused";
  return {
    entryKey: key,
    patientId: isRefused ? undefined : patientId,
    ordinal: index,
    resourceType,
    resourceId,
    outcome: outcome.kind,
    reason: outcome.kind === "taken" ? toNoteWords(entry) : outcome.reason,
    path: outcome.kind === "taken" ? undefined : outcome.path,
    resource: isRefused || resource === undefined ? {} : resource,
  };
}

function toNoteWords({ outcome }: ImportedEntry): string | undefined {
  if (outcome.kind !== "taken" || outcome.notes.length === 0) return undefined;
  return outcome.notes.map(({ path, words }) => `${path}: ${words}`).join("\n");
}
