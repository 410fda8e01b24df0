import "server-only";
import type { Actor } from "@/lib/domain/access/actor";
import { type AccountAsSeen, changeAccount } from "./change-account";

/** Shuts an account out at once. What its holder wrote stays theirs. */
export function disableAccount(actor: Actor, seen: AccountAsSeen, now = new Date()) {
  const change = {
    name: "disable",
    after: { isDisabled: true },
    save: { disabledAt: now },
    ends: "disabled",
  } as const;
  return changeAccount(actor, seen, change, now);
}
