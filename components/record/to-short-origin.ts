import { howKnownWords } from "@/lib/domain/picture/how-known-words";
import type { Provenance } from "@/lib/domain/picture/origin";

/**
 * An entry of an import as its source names it: "Observation/12 of clinic.json; what was said". The
 * id may be missing there; elsewhere it tells an entry from a "Letter of 12-Mar-2025".
 */
const imported = /^[A-Z][A-Za-z]+(?:\/\S+)? of ([^;]+)/;
const entry = /^[A-Z][A-Za-z]+\/\S+ of ([^;]+)/;

/**
 * Where a fact comes from, in one line: for an import the file alone. The evidence's own page says
 * which entry it was, and what the entry said.
 */
export function toShortOrigin(provenance: Provenance | undefined): string {
  if (!provenance) return "Not recorded";
  const { howKnown, by, where, source } = provenance;
  const pattern = howKnown === "imported" ? imported : entry;
  const file = pattern.exec(source ?? "")?.[1]?.trim();
  return [howKnownWords[howKnown], by, where, file ?? source]
    .filter((part) => part !== undefined && part !== "")
    .join(", ");
}
