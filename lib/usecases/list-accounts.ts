import "server-only";
import { type Account, listAccounts as loadAccounts } from "@/lib/db/accounts";
import { getOrganisation } from "@/lib/db/organisations";
import { listOpenSessions } from "@/lib/db/sessions";
import type { Actor } from "@/lib/domain/access/actor";
import { sessionState } from "@/lib/domain/access/session-lifetime";
import { accept, type Result } from "@/lib/domain/shared/result";
import { carryOut, type Forbidden } from "./use-case";

export type AccountWithSessions = Account & {
  /** Sessions that could go on working, idle ones that a password would unlock not counted. */
  readonly liveSessions: number;
};

/** Every account of the clinic with its roles, and how many live sessions it has. */
export function listAccounts(
  actor: Actor,
  now = new Date(),
): Promise<Result<readonly AccountWithSessions[], Forbidden>> {
  return carryOut(
    actor,
    { action: "account:manage", subject: "account", purpose: "access", detail: { change: "none" } },
    async (tx) => {
      const { organisationId } = actor;
      const { idleMinutes } = await getOrganisation(tx, organisationId);
      const live = (await listOpenSessions(tx, organisationId)).filter(
        (session) => sessionState(session, idleMinutes, now).kind === "live",
      );
      const accounts = await loadAccounts(tx, organisationId);
      return accept(
        accounts.map((account) => ({
          ...account,
          liveSessions: live.filter(({ accountId }) => accountId === account.id).length,
        })),
      );
    },
    { now },
  );
}
