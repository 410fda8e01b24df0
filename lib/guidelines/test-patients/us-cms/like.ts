import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf, type OwnCase } from "../case-of";

type Truth = "met" | "not-met";

/** One patient with the truth of each code that it is for. */
export function like(
  base: string,
  id: string,
  title: string,
  add: NonNullable<OwnCase["add"]>,
  shown: readonly (readonly [NonNullable<OwnCase["shows"]>[number]["treatment"], string, Truth])[],
  more: Partial<OwnCase> = {},
): PackCase {
  const shows = shown.map(([treatment, code, truth]) => ({ treatment, code, truth }));
  return caseOf({ id: `us-${id}`, title, packs: ["us-cms"], like: base, add, shows, ...more });
}
