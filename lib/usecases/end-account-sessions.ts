import "server-only";
import type { Actor } from "@/lib/domain/access/actor";
import { type AccountAsSeen, changeAccount } from "./change-account";

/** Signs an account out everywhere, as when a computer was left open. */
export function endAccountSessions(actor: Actor, seen: AccountAsSeen, now = new Date()) {
  const change = {
    name: "end-sessions",
    after: {},
    save: {},
    ends: "ended-by-administrator",
  } as const;
  return changeAccount(actor, seen, change, now);
}
