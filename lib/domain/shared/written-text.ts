import { z } from "zod";

/** Text that can be stored and read back as it was typed: no NUL byte, no half of a character pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}

/** One line or paragraph that a person typed, trimmed; at most `max` characters. */
export function writtenText(max: number) {
  return z
    .string()
    .trim()
    .max(max, `Shorten this to ${max} characters.`)
    .refine(isStorable, "This text holds a character that cannot be stored. Type it again.");
}

/** Whether every text inside a value, however deep, can be stored. */
export function isStorableDeep(value: unknown): boolean {
  if (typeof value === "string") return isStorable(value);
  if (Array.isArray(value)) return value.every(isStorableDeep);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => isStorable(key) && isStorableDeep(part));
}
