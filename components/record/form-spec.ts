import type { Choice } from "@/components/ui/choice";

/**
 * One field of an evidence form. `name` is its path in the evidence, dot by dot: `ending.kind`.
 * An empty field is left out of the evidence: it was not recorded.
 */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What to do when it is left empty; absent: it may be left empty. */
  readonly missing?: string;
} /** `isShown`: a projector and a paper show it, so its author is told of words that belong in the record. */ & (
  | {
      readonly type: "text";
      readonly lines?: number;
      readonly suggestions?: readonly string[];
      readonly isShown?: boolean;
    }
  /** `whole`: no fraction. A number is checked by the evidence itself, which knows its range. */
  | { readonly type: "number"; readonly unit: string; readonly whole?: boolean }
  | { readonly type: "date"; readonly wholeDay?: boolean }
  | { readonly type: "choice"; readonly choices: readonly Choice[]; readonly list?: boolean }
  /** Yes, no, or not asked: the last is what stands until somebody answers. */
  | { readonly type: "answer" }
  /** Vertebrae as they are spoken: `L4/5, S1`. */
  | { readonly type: "levels" }
  /** Names, one a line. */
  | { readonly type: "names" }
);

/** Fields under a heading of their own. */
export type FieldGroup = {
  readonly title: string;
  readonly lead?: string;
  /** Folded until something is typed in it: most of these treatments have none of it. */
  readonly rare?: boolean;
  readonly fields: readonly FieldSpec[];
};

/** One kind of evidence as a form. */
export type FormSpec = {
  /** Heading, and the word for this kind in the timeline: `Pain score`. */
  readonly title: string;
  readonly lead?: string;
  /** What the event date is: `When the study was done`. */
  readonly dateLabel: string;
  /** Asked or seen in the clinic as a rule: today and "seen here" stand in the form already. */
  readonly inClinic?: boolean;
  /** Whether it may belong to one pain problem. */
  readonly aboutProblem: "never" | "may" | "must";
  readonly fields: readonly FieldSpec[];
  readonly groups?: readonly FieldGroup[];
  /** Drawn and read by a component of its own, beside the fields. */
  readonly own?: "red-flag-screen" | "imaging";
};

/** All fields of a form, in their order. */
export function listFields({ fields, groups = [] }: FormSpec): readonly FieldSpec[] {
  return [...fields, ...groups.flatMap((group) => group.fields)];
}

export function choices(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

export const sides = choices({ left: "Left", right: "Right", both: "Both", midline: "Midline" });

export const spinalRegions = choices({
  cervical: "Cervical",
  thoracic: "Thoracic",
  lumbar: "Lumbar",
  sacral: "Sacral",
});

export const yesNoUndecided = choices({ yes: "Yes", no: "No", undecided: "Undecided" });
