import "server-only";
import { randomInt } from "node:crypto";
import type { Actor } from "@/lib/domain/access/actor";
import { Password } from "@/lib/domain/access/password";
import { accept, type Result } from "@/lib/domain/shared/result";
import { type AccountAsSeen, type ChangeAccountRefusal, changeAccount } from "./change-account";
import { hashPassword } from "./hash-password";
import type { Forbidden } from "./use-case";

/** The new password, which exists nowhere else: it is shown this once and handed over in person. */
export type ResetPassword = { readonly password: Password };

/** Gives an account a new random password, which opens nothing but its own change, and ends all its sessions. */
export async function resetPassword(
  actor: Actor,
  seen: AccountAsSeen,
  now = new Date(),
): Promise<Result<ResetPassword, ChangeAccountRefusal | Forbidden>> {
  const password = makePassword();
  const change = {
    name: "password",
    after: {},
    save: { passwordHash: await hashPassword(password), oneTimePassword: true },
    ends: "password-changed",
  } as const;
  const changed = await changeAccount(actor, seen, change, now);
  return changed.ok ? accept({ password }) : changed;
}

/** No letter or digit that is taken for another when it is read from paper. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const groupLength = 5;

/** About 99 bits, in groups that can be read aloud. */
function makePassword(): Password {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return Password.parse(Array.from({ length: groups }, group).join("-"));
}
