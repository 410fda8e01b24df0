import "server-only";
import type { Actor } from "@/lib/domain/access/actor";
import { type AccountAsSeen, changeAccount } from "./change-account";

/** Lets a disabled account sign in again, with the roles it had. */
export function enableAccount(actor: Actor, seen: AccountAsSeen, now = new Date()) {
  const change = {
    name: "enable",
    after: { isDisabled: false },
    save: { disabledAt: null },
    ends: undefined,
  } as const;
  return changeAccount(actor, seen, change, now);
}
