/** Why a paper was not printed. */
export type PrintRefused =
  | { readonly kind: "forbidden" }
  | { readonly kind: "not-found" }
  | { readonly kind: "no-approved-version" }
  | { readonly kind: "no-birth-date" }
  | { readonly kind: "words-to-avoid"; readonly words: readonly string[] }
  | { readonly kind: "too-long" }
  | { readonly kind: "letters-not-printable"; readonly letters: string };

/** What happened, why, and what to do, as sentences. */
export function toPrintRefusalWords(refusal: PrintRefused): string {
  switch (refusal.kind) {
    case "forbidden":
      return "Nothing was printed. Your role does not allow printing; ask a colleague whose role does.";
    case "not-found":
      return "Nothing was printed. There is no such plan in your clinic; open it again from the patient's record.";
    case "no-approved-version":
      return "Nothing was printed. Patients are only given an approved plan, and no version of this one is in force; have it approved first. The MDT sheet can be printed from a draft.";
    case "no-birth-date":
      return "Nothing was printed. The birth date is not recorded, and without it a paper could reach the wrong person; record it on the patient's record.";
    case "words-to-avoid":
      return `Nothing was printed. The plan says "${refusal.words.join('", "')}", which no patient should read about themselves; say it in other words and have the plan approved again.`;
    case "too-long":
      return "Nothing was printed. The plan does not fit on two pages; shorten the goals or the rehabilitation, or print it in large print.";
    case "letters-not-printable":
      return `Nothing was printed. These letters are not in the printing fonts, and leaving them out could change a name or a dose: ${refusal.letters || "not named"}. Write them in Latin, Greek or Cyrillic letters.`;
  }
}
