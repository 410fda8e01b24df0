import type { HowKnown } from "./origin";

/** How a fact is known, in the same words wherever it is shown. */
export const howKnownWords: Readonly<Record<HowKnown, string>> = {
  "observed-here": "Seen or asked here",
  "document-seen": "Document seen",
  "patient-account": "The patient's account",
  questionnaire: "Questionnaire",
  imported: "Imported",
};
