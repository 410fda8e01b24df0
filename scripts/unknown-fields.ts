/**
 * Paths of what was given and not understood: it would be left out in silence, and a misspelt or
 * foreign word such as "voided" may be what mattered most.
 */
export function findUnknownFields(given: unknown, understood: unknown): readonly string[] {
  return find(given, understood, []).filter((path) => path !== "$schema");
}

function find(given: unknown, understood: unknown, path: readonly string[]): readonly string[] {
  if (!isBranch(given) || !isBranch(understood)) return [];
  const known = new Map(Object.entries(understood));
  return Object.entries(given).flatMap(([key, value]) => {
    const here = [...path, key];
    return known.has(key) ? find(value, known.get(key), here) : [here.join(".")];
  });
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
