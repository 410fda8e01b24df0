import { type CodeSystem, isCodeOf, systemNames, toCodeSystem } from "./code-systems";
import { type CodeableConcept, type Coding, wordsOf } from "./elements";
import { type Kept, kept } from "./outcome";

/** What a code means here. A meaning is used only where code and words agree (decisions, G58). */
export type CodedMeaning<Meaning> = {
  readonly system: CodeSystem;
  /** One code, or a family of them. */
  readonly code: string | RegExp;
  /** What a text has to say to be about the same thing. Read in lower case with spaces for hyphens. */
  readonly words: RegExp;
  readonly means: Meaning;
};

export type MeaningFound<Meaning> =
  | { readonly kind: "known"; readonly means: Meaning }
  | { readonly kind: "unknown" }
  | { readonly kind: "contradictory"; readonly outcome: Kept };

/** The one meaning of a concept; contradictory when a code is in the wrong system or its words say otherwise. */
export function findMeaning<Meaning>(
  concept: CodeableConcept,
  table: readonly CodedMeaning<Meaning>[],
  element: string,
): MeaningFound<Meaning> {
  const codings = concept.coding ?? [];
  const misplaced = codings.findIndex((coding) => isMisplaced(coding, table));
  if (misplaced >= 0) return contradictory(toMisplaced(codings[misplaced], element, misplaced));

  const known = codings.flatMap((coding) => table.filter((row) => isRowOf(row, coding)));
  const [first] = known;
  if (!first) return { kind: "unknown" };
  const other = known.find(({ means }) => JSON.stringify(means) !== JSON.stringify(first.means));
  if (other)
    return contradictory(
      kept(`${element}.coding`, "Its codes mean different things: read by none of them."),
    );

  const odd = wordsOf(concept).find((words) => !known.every((row) => isAbout(row, words)));
  if (odd !== undefined) return contradictory(toDisagreeing(concept, odd, element));
  return { kind: "known", means: first.means };
}

function isMisplaced({ system, code }: Coding, table: readonly CodedMeaning<unknown>[]): boolean {
  const stated = toCodeSystem(system);
  if (stated === undefined || code === undefined) return false;
  if (!isCodeOf(stated, code)) return true;
  const rows = table.filter((row) => matches(row.code, code));
  return rows.length > 0 && rows.every((row) => row.system !== stated);
}

function isRowOf(row: CodedMeaning<unknown>, { system, code }: Coding): boolean {
  return code !== undefined && toCodeSystem(system) === row.system && matches(row.code, code);
}

function matches(pattern: string | RegExp, code: string): boolean {
  return typeof pattern === "string" ? pattern === code : pattern.test(code);
}

function isAbout({ words }: CodedMeaning<unknown>, text: string): boolean {
  return words.test(text.toLowerCase().replaceAll("-", " "));
}

function contradictory(outcome: Kept) {
  return { kind: "contradictory", outcome } as const;
}

function toMisplaced(coding: Coding | undefined, element: string, index: number): Kept {
  const system = toCodeSystem(coding?.system);
  const name = system === undefined ? "its system" : systemNames[system];
  return kept(
    `${element}.coding[${index}]`,
    `The code ${coding?.code} is no code of ${name}: the entry is read by neither code nor words.`,
  );
}

function toDisagreeing(concept: CodeableConcept, words: string, element: string): Kept {
  const code = concept.coding?.find((each) => each.code !== undefined)?.code;
  return kept(
    element,
    `The code ${code} and the words "${words}" disagree: the entry is read by neither.`,
  );
}
