import type { KeptEntry } from "./import-report";

/** What stands in place of text that this reader may not see. */
export const withheld =
  "withheld: free text and questionnaire answers are for the psychologist and the treating consultant";

/** Where FHIR keeps what somebody wrote or answered in their own words, at any depth of a resource. */
const ownWords: ReadonlySet<string> = new Set([
  "note",
  "comment",
  "div",
  "description",
  "summary",
  "conclusion",
  "data",
  "valueMarkdown",
  "valueString",
  "patientInstruction",
  // All that a QuestionnaireResponse says, numbers and codes included.
  "answer",
]);

/**
 * An imported entry as those see it who may not read psychology text (decisions, G57).
 *
 * An entry that no rule reads may be a psychologist's note or a questionnaire, and nobody has looked
 * at it. What it is, its codes, dates, numbers and source stay.
 */
export function withholdText(entry: KeptEntry): KeptEntry {
  return { ...entry, resource: withoutOwnWords(entry.resource) };
}

function withoutOwnWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwnWords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      ownWords.has(key) ? withheld : withoutOwnWords(part),
    ]),
  );
}
