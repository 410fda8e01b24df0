import "server-only";
import { createHash } from "node:crypto";

/** SHA-256, in hexadecimal, of a JSON value with its keys in order: storing as jsonb reorders them. */
export function toContentHash(value: unknown): string {
  return createHash("sha256").update(toCanonicalText(value)).digest("hex");
}

function toCanonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part) ? inOrder(part) : part,
  );
}

function inOrder(part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function isPlainObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
