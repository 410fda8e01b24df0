import "server-only";
import type { Tx } from "@/lib/db/client";
import { toContentHash } from "@/lib/db/content-hash";
import { importKeyPrefix, listKnownKeys } from "@/lib/db/imports";
import { toAllergyWords, toEvidenceWords, toPatientWords } from "@/lib/domain/import/became-words";
import type { ReportLine } from "@/lib/domain/import/import-report";
import type { PatientId } from "@/lib/domain/shared/ids";
import { never } from "@/lib/domain/shared/never";
import type { EntryRead } from "@/lib/fhir/bundle";
import type { Becomes } from "@/lib/fhir/outcome";
import type { PlacedBundle } from "./place-imported-patients";

/** An entry with its identity, the patient of ours it is about, and whether it came before. */
export type ImportedEntry = EntryRead & {
  readonly key: string;
  readonly patientId: PatientId | undefined;
  readonly isKnown: boolean;
};

/** Gives every entry its identity and finds out which ones an earlier import brought. */
export async function toKeyedEntries(
  tx: Tx,
  source: string,
  { entries, patients }: PlacedBundle,
): Promise<readonly ImportedEntry[]> {
  const keyed = entries.map((entry) => ({ ...entry, key: toKey(source, entry) }));
  const known = await listKnownKeys(
    tx,
    keyed.map(({ key }) => key),
  );
  const byId = new Map(patients.map(({ sourceId, patientId }) => [sourceId, patientId]));
  return keyed.map((entry) => ({
    ...entry,
    patientId: entry.patient === undefined ? undefined : byId.get(entry.patient),
    isKnown: known.has(entry.key),
  }));
}

/**
 * Identity of an entry: its source, type, id and content, and what it was read as, so that an entry
 * that was set aside can still be taken once what stood against it is gone.
 */
function toKey(
  source: string,
  { resourceType, resourceId, canonical, ...entry }: EntryRead,
): string {
  const { outcome, index } = entry;
  const fault = outcome.kind === "refused" ? [index, outcome.reason] : [];
  const content = canonical ?? "unreadable";
  const identity = [source, resourceType, resourceId, content, outcome.kind, ...fault];
  return `${importKeyPrefix}${toContentHash(identity)}`;
}

export function toReportLine(entry: ImportedEntry): ReportLine {
  const { index, resourceType, resourceId, isKnown, outcome } = entry;
  const line = { index, resourceType, resourceId, isKnown, outcome: outcome.kind };
  if (outcome.kind === "taken")
    return {
      ...line,
      became: outcome.as.map(toWords),
      reason: undefined,
      path: undefined,
      notes: outcome.notes,
    };
  const notes = outcome.kind === "kept" ? outcome.notes : [];
  return { ...line, became: [], reason: outcome.reason, path: outcome.path, notes };
}

function toWords(became: Becomes): string {
  switch (became.what) {
    case "patient":
      return toPatientWords(became.draft);
    case "evidence":
      return toEvidenceWords(became.evidence);
    case "allergy":
      return toAllergyWords(became.allergy);
    case "no-known-allergy":
      return "No known allergies";
    default:
      return never(became);
  }
}
