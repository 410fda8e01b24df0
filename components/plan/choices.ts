import type { Choice } from "@/components/ui/choice";

/** The choices of a list from a table of names. */
export function toChoices(names: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
