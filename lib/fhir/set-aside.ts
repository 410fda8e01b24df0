import type { BundleRead, EntryRead } from "./bundle";
import { kept, refused } from "./outcome";

/** Refuses a patient of a file and everything that is about them. */
export function refusePatient(read: BundleRead, patient: string, reason: string): BundleRead {
  return {
    ...read,
    entries: read.entries.map((entry) =>
      entry.patient === patient && entry.outcome.kind !== "refused"
        ? { ...entry, outcome: refused(pathOf(entry), reason) }
        : entry,
    ),
  };
}

/** Keeps an entry as it came, for a reason that only the record knows. */
export function keepInstead(entry: EntryRead, reason: string): EntryRead {
  const notes = entry.outcome.kind === "refused" ? [] : entry.outcome.notes;
  return { ...entry, outcome: kept(pathOf(entry), reason, notes) };
}

/** Adds what a reader should know about an entry that was read. */
export function withNote(entry: EntryRead, words: string): EntryRead {
  if (entry.outcome.kind === "refused") return entry;
  const notes = [...entry.outcome.notes, { path: pathOf(entry), words }];
  return { ...entry, outcome: { ...entry.outcome, notes } };
}

function pathOf({ index }: EntryRead): string {
  return `Bundle.entry[${index}].resource`;
}
