import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { Role } from "@/lib/domain/access/role";
import { AccountAsSeen, changeAccount } from "./change-account";

export const ChangeRoles = AccountAsSeen.extend({
  roles: z.array(Role).min(1).max(Role.options.length),
}).readonly();
export type ChangeRoles = z.infer<typeof ChangeRoles>;

/** Gives an account other roles. Whoever holds it signs in again, and then has exactly these. */
export function changeRoles(actor: Actor, command: ChangeRoles, now = new Date()) {
  const roles = [...new Set(command.roles)];
  const change = {
    name: "roles",
    after: { roles },
    save: { roles },
    ends: "roles-changed",
  } as const;
  return changeAccount(actor, command, change, now);
}
