import type { Provenance } from "@/lib/domain/picture/origin";

/** Makes the provenance of evidence from what the source said about its own entry. */
export type Origin = (said?: string) => Provenance;

/** The name of an entry in its file, for the provenance of what it became. */
export function toOrigin(name: string): Origin {
  return (said) => ({
    howKnown: "imported",
    source: said === undefined ? name : `${name}; ${said}`,
  });
}
