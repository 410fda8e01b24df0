/** What came of changing the own password; undefined before anything was tried. */
export type PasswordAnswer =
  | { readonly kind: "done" }
  | { readonly kind: keyof typeof refusals }
  | { readonly kind: "slow-down"; readonly minutes: number }
  | { readonly kind: "password-holds-a-known-word"; readonly word: string }
  | undefined;

const refusals = {
  malformed: "Fill in all three fields.",
  "not-the-same": "The new password was typed in two ways. Type it again.",
  "not-recognised": "The current password is not this one. Type it again.",
  forbidden: "Your account has no role. Ask the administrator of your clinic.",
  "changed-meanwhile": "Your account was changed at the same moment. Try once more.",
  "password-as-before": "The new password is the one you have. Choose another one.",
  "password-too-short":
    "The new password is too short: at least 12 characters. A few words in a row are good.",
  "password-repeats":
    "The new password repeats too few characters. A few words in a row are better.",
} as const;

export function toPasswordWords(answer: PasswordAnswer): string | undefined {
  if (answer === undefined || answer.kind === "done") return undefined;
  if (answer.kind === "slow-down")
    return `Too many tries with a wrong password. Wait ${answer.minutes} min, then try again.`;
  if (answer.kind === "password-holds-a-known-word")
    return `The new password holds "${answer.word}", which others would try first. Leave it out.`;
  return refusals[answer.kind];
}
