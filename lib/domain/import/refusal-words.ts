/** Why a whole file was not imported. */
export type ImportRefusal =
  | { readonly kind: "too-large" | "not-json"; readonly words: string }
  | { readonly kind: "not-a-bundle"; readonly path: string; readonly words: string }
  | { readonly kind: "busy" }
  | { readonly kind: "forbidden" };

/** What happened, why, and what to do. */
export function toRefusalWords(refusal: ImportRefusal): string {
  switch (refusal.kind) {
    case "forbidden":
      return "This role does not import records. Ask a clinician or the MDT coordinator.";
    case "busy":
      return "Another import from this source is under way. Try again when it has ended.";
    case "not-a-bundle":
      return refusal.path === "" ? refusal.words : `${refusal.words} (${refusal.path})`;
    default:
      return refusal.words;
  }
}
