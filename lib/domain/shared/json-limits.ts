/** How deep and how wide a piece of JSON may be before anything looks inside it. */
export type JsonLimits = {
  readonly depth: number;
  /** Most members of one array. */
  readonly arrayLength: number;
};

export const usualJsonLimits: JsonLimits = { depth: 32, arrayLength: 1000 };

/**
 * A whole file of records: looser, because each entry is judged by itself and reported. It keeps
 * everything that walks the file from running out of stack.
 */
export const fileJsonLimits: JsonLimits = { depth: 64, arrayLength: 50_000 };

/** Whether a parsed JSON value stays within the limits. Walks without recursion, so depth is safe. */
export function isWithinLimits(value: unknown, limits: JsonLimits): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: current, depth } = next;
    if (typeof current !== "object" || current === null) continue;
    if (depth >= limits.depth) return false;
    if (Array.isArray(current) && current.length > limits.arrayLength) return false;
    for (const member of Object.values(current)) open.push({ value: member, depth: depth + 1 });
  }
  return true;
}
