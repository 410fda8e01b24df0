/** The settings as a form holds them: text, each under its own name. */
export type TypedSettings = {
  readonly timeZone: string;
  readonly dateOrder: string;
  readonly idleMinutes: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactHours: string;
  readonly emergencyNumber: string;
  readonly phrasesApprovedBy: string;
};

/** What came of saving; undefined before anything was tried. */
export type SettingsAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "malformed"; readonly errors: Readonly<Record<string, string>> }
  | { readonly kind: keyof typeof refusals }
  | undefined;

const refusals = {
  forbidden: "Only an administrator changes the clinic's settings.",
  "changed-meanwhile":
    "Somebody changed the settings while you looked at them. Reload the page to see them.",
} as const;

export function toSettingsWords(answer: SettingsAnswer): string | undefined {
  if (answer === undefined || answer.kind === "done") return undefined;
  if (answer.kind === "malformed") return "Look at the fields that are marked.";
  return refusals[answer.kind];
}
