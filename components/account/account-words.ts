/** What came of a change to an account; undefined before anything was tried. */
export type AccountAnswer =
  | { readonly kind: "done" }
  /** A new password, shown this once. */
  | { readonly kind: "password-made"; readonly password: string }
  | { readonly kind: AccountRefusal }
  | { readonly kind: "password-holds-a-known-word"; readonly word: string }
  | undefined;

const refusals = {
  malformed: "Something is missing. Check every field, and choose at least one role.",
  forbidden: "Only an administrator changes accounts.",
  "not-found": "This account is not there. Reload the page.",
  "changed-meanwhile": "Somebody changed this account while you looked at it. Reload to see it.",
  "own-account": "Nobody changes their own account. Ask another administrator.",
  "last-administrator":
    "This is the clinic's last administrator. Give somebody else that role first.",
  "sign-in-name-taken": "That sign-in name is taken. Choose another one.",
  "password-too-short":
    "The password is too short: at least 12 characters. A few words in a row are good.",
  "password-repeats": "The password repeats too few characters. A few words in a row are better.",
} as const;

type AccountRefusal = keyof typeof refusals;

export function toAccountWords(answer: AccountAnswer): string | undefined {
  if (answer === undefined || answer.kind === "done" || answer.kind === "password-made")
    return undefined;
  if (answer.kind === "password-holds-a-known-word")
    return `The password holds "${answer.word}", which others would try first. Leave it out.`;
  return refusals[answer.kind];
}
