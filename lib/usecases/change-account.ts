import "server-only";
import { z } from "zod";
import {
  type AccountChange,
  countOtherAdministrators,
  findAccount,
  saveAccount,
} from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { endSessionsOf, type SessionEnd } from "@/lib/db/sessions";
import {
  type AccountAfter,
  type AccountChangeRefusal,
  judgeAccountChange,
} from "@/lib/domain/access/account-change";
import type { Actor } from "@/lib/domain/access/actor";
import { ClinicianId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { carryOut, type Forbidden } from "./use-case";

/** Which account, as the administrator saw it. */
export const AccountAsSeen = z.object({
  accountId: ClinicianId,
  revision: z.coerce.number().int().positive(),
});
export type AccountAsSeen = Readonly<z.infer<typeof AccountAsSeen>>;

export type ChangeAccountRefusal =
  | AccountChangeRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" };

export type Change = {
  /** What the trail calls it. */
  readonly name: string;
  readonly after: AccountAfter;
  readonly save: AccountChange;
  /** Why the account's sessions end with it; undefined: they go on. */
  readonly ends: SessionEnd | undefined;
};

/**
 * Changes an account and ends its sessions in the same transaction, so its next request is refused.
 *
 * Serializable: two administrators who each remove the other must not leave a clinic with none.
 */
export function changeAccount(
  actor: Actor,
  seen: AccountAsSeen,
  change: Change,
  now: Date,
): Promise<Result<{ readonly sessionsEnded: number }, ChangeAccountRefusal | Forbidden>> {
  const { accountId, revision } = seen;
  const detail = { change: change.name, revision, ...change.after };
  return carryOut(
    actor,
    {
      action: "account:manage",
      subject: "account",
      subjectId: accountId,
      purpose: "access",
      detail,
    },
    (tx) => attempt(tx, { actor, seen, change, now }),
    { now, serializable: true },
  );
}

type Attempt = {
  readonly actor: Actor;
  readonly seen: AccountAsSeen;
  readonly change: Change;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor: { id, organisationId }, seen, change, now }: Attempt,
): Promise<Result<{ readonly sessionsEnded: number }, ChangeAccountRefusal>> {
  const account = await findAccount(tx, organisationId, seen.accountId);
  if (!account) return refuse({ kind: "not-found" });
  if (account.revision !== seen.revision) return refuse({ kind: "changed-meanwhile" });

  const others = await countOtherAdministrators(tx, organisationId, account.id);
  const before = { ...account, isDisabled: account.disabledAt !== undefined };
  const refusal = judgeAccountChange(id, before, change.after, others);
  if (refusal) return refuse(refusal);

  if (!(await saveAccount(tx, organisationId, account, change.save)))
    return refuse({ kind: "changed-meanwhile" });
  if (change.ends === undefined) return accept({ sessionsEnded: 0 });
  const ending = { at: now, reason: change.ends };
  return accept({ sessionsEnded: await endSessionsOf(tx, organisationId, account.id, ending) });
}
