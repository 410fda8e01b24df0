import { z } from "zod";

/** @source OWASP ASVS 5.0.0, 6.2: at least 8, advised 15; no composition rules, no truncation. */
export const minCharacters = 12;
/** Longer than any passphrase; keeps hashing from being used to tire the server. */
const maxCharacters = 1000;

/** Words of the product, refused inside a password as the clinic's and the person's own are. */
const productWords = ["planner", "pathway", "psps", "spinal", "password", "passwort"];

/**
 * A password as typed, in Unicode normal form C, so that two keyboards give the same bytes.
 * Half a surrogate pair is refused: it would be stored as something else.
 */
export const Password = z
  .string()
  .max(maxCharacters)
  .refine((text) => text.isWellFormed(), "holds a character that cannot be stored")
  .transform((text) => text.normalize("NFC"))
  .brand<"Password">();
export type Password = z.infer<typeof Password>;

export type PasswordRefusal =
  | { readonly kind: "password-too-short"; readonly minCharacters: number }
  | { readonly kind: "password-holds-a-known-word"; readonly word: string }
  | { readonly kind: "password-repeats" };

/**
 * Why a new password is not good enough, or undefined when it is.
 *
 * @param context words an attacker would try first: clinic, sign-in name, the person's names.
 */
export function judgePassword(
  password: Password,
  context: readonly string[],
): PasswordRefusal | undefined {
  if ([...password].length < minCharacters) return { kind: "password-too-short", minCharacters };

  const plain = toPlain(password);
  const word = [...productWords, ...context.flatMap(toWords)].find((each) => plain.includes(each));
  if (word !== undefined) return { kind: "password-holds-a-known-word", word };

  if (new Set(password).size < 5) return { kind: "password-repeats" };
  return undefined;
}

function toWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map(toPlain)
    .filter((word) => word.length >= 4);
}

/** Small letters, with the digits people write for letters read as those letters. */
function toPlain(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "@": "a",
    $: "s",
  };
  return text.toLowerCase().replace(/[01345@$]/g, (character) => letters[character] ?? character);
}
