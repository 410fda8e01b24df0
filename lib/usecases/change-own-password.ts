import "server-only";
import { z } from "zod";
import { findAccount, saveAccount } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import { getOrganisation } from "@/lib/db/organisations";
import { endOtherSessionsOf } from "@/lib/db/sessions";
import type { Actor } from "@/lib/domain/access/actor";
import { judgePassword, Password, type PasswordRefusal } from "@/lib/domain/access/password";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { checkPassword, type SignInRefusal } from "./check-password";
import { hashPassword } from "./hash-password";
import { carryOut, type Forbidden } from "./use-case";

export const ChangeOwnPassword = z.object({ current: Password, next: Password }).readonly();
export type ChangeOwnPassword = z.infer<typeof ChangeOwnPassword>;

export type ChangeOwnPasswordRefusal =
  | SignInRefusal
  | PasswordRefusal
  /** The password that was handed over is known to somebody else. */
  | { readonly kind: "password-as-before" }
  | { readonly kind: "changed-meanwhile" };

type Changed = { readonly sessionsEnded: number };

/**
 * Gives the person asking a new password, for the one they have now. Their other sessions end: who
 * knew the old password is out. Wrong guesses count as they do at sign-in.
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, next }: ChangeOwnPassword,
  now = new Date(),
): Promise<Result<Changed, ChangeOwnPasswordRefusal | Forbidden>> {
  const checked = await check(actor, current, now);
  const passwordHash = checked.ok ? await hashPassword(next) : "";
  return carryOut<Changed, ChangeOwnPasswordRefusal>(
    actor,
    { action: "password:change-own", subject: "account", subjectId: actor.id, purpose: "access" },
    async (tx) => (checked.ok ? attempt(tx, { actor, current, next, passwordHash, now }) : checked),
    { now, toDone: (detail) => ({ detail }) },
  );
}

async function check(
  actor: Actor,
  password: Password,
  now: Date,
): Promise<Result<true, SignInRefusal>> {
  const { organisationId, address } = actor;
  const account = await inOrganisation(organisationId, (tx) =>
    findAccount(tx, organisationId, actor.id),
  );
  if (!account) return refuse({ kind: "not-recognised" });
  const { signInName } = account;
  const origin = { address, browserMark: undefined };
  const attempted = { organisationId, clinicCode: "", signInName, password, origin };
  const checked = await checkPassword(attempted, now);
  return checked.ok ? accept(true) : refuse(checked.refusal.refusal);
}

type Attempt = {
  readonly actor: Actor;
  readonly current: Password;
  readonly next: Password;
  readonly passwordHash: string;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor, current, next, passwordHash, now }: Attempt,
): Promise<Result<Changed, ChangeOwnPasswordRefusal>> {
  const { organisationId, id, sessionRef } = actor;
  const account = await findAccount(tx, organisationId, id);
  if (!account) return refuse({ kind: "not-recognised" });
  if (current === next) return refuse({ kind: "password-as-before" });
  const { name: clinic } = await getOrganisation(tx, organisationId);
  const refusal = judgePassword(next, [clinic, account.name, account.signInName]);
  if (refusal) return refuse(refusal);

  if (!(await saveAccount(tx, organisationId, account, { passwordHash, oneTimePassword: false })))
    return refuse({ kind: "changed-meanwhile" });
  const sessionsEnded = await endOtherSessionsOf(
    tx,
    organisationId,
    { accountId: id, hash: sessionRef },
    { at: now, reason: "password-changed" },
  );
  return accept({ sessionsEnded });
}
