import "server-only";
import { z } from "zod";
import { saveRehash } from "@/lib/db/accounts";
import { appendAudit } from "@/lib/db/audit-entries";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import { findOrganisationIdByCode } from "@/lib/db/organisations";
import { insertSession } from "@/lib/db/sessions";
import { Password } from "@/lib/domain/access/password";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import {
  type Checked,
  checkPassword,
  type SignInOrigin,
  type SignInRefusal,
  type Unchecked,
} from "./check-password";
import { hashPassword, isWeaker } from "./hash-password";
import { newSessionId } from "./session-id";

/** Names are compared in small letters, and neither holds a control character. */
const Name = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u);

export const SignIn = z
  .object({ clinicCode: Name, signInName: Name, password: Password })
  .readonly();
export type SignIn = z.infer<typeof SignIn>;

export type SignedIn = {
  /** What the token holds; the database keeps its hash. */
  readonly sessionId: string;
  /** What the browser keeps to be recognised by. */
  readonly browserMark: string;
};

/**
 * Signs a clinician in with a new session. Every attempt at a known clinic leaves one audit entry;
 * what was typed as a name is never in it, because people type passwords there.
 */
export async function signIn(
  { clinicCode, signInName, password }: SignIn,
  origin: SignInOrigin,
  now = new Date(),
): Promise<Result<SignedIn, SignInRefusal>> {
  const organisationId = await findOrganisationIdByCode(clinicCode);
  const attempt = { organisationId, clinicCode, signInName, password, origin };
  const checked = await checkPassword(attempt, now);
  if (organisationId === undefined)
    return refuse(checked.ok ? { kind: "not-recognised" } : checked.refusal.refusal);
  if (!checked.ok) return refuseAudited(organisationId, checked.refusal, { origin, now });

  const { account } = checked.value;
  const stronger = isWeaker(account.passwordHash) ? await hashPassword(password) : undefined;
  return inOrganisation(organisationId, async (tx) => {
    if (stronger !== undefined) await saveRehash(tx, organisationId, account, stronger);
    return openSession(tx, organisationId, checked.value, { origin, now });
  });
}

type Occasion = { readonly origin: SignInOrigin; readonly now: Date };

/** Writes a refused sign-in to the trail: which account it was about if there is one, and no name. */
export function refuseAudited(
  organisationId: OrganisationId,
  { refusal, accountId }: Unchecked,
  { origin: { address }, now }: Occasion,
): Promise<Result<never, SignInRefusal>> {
  const nobody = { id: undefined, name: "Nobody yet", roles: [], sessionRef: undefined } as const;
  return inOrganisation(organisationId, async (tx) => {
    await appendAudit(tx, {
      organisationId,
      at: now,
      actor: { ...nobody, address },
      action: "session:begin",
      subject: "session",
      subjectId: accountId,
      outcome: refusal.kind,
      purpose: "sign-in",
    });
    return refuse(refusal);
  });
}

/** Opens a session for somebody whose password has just been checked. */
export async function openSession(
  tx: Tx,
  organisationId: OrganisationId,
  { account, browserMark }: Checked,
  { origin, now }: Occasion,
): Promise<Result<SignedIn, never>> {
  const { sessionId, hash } = newSessionId(organisationId);
  await insertSession(tx, organisationId, { hash, accountId: account.id, at: now });
  await appendAudit(tx, {
    organisationId,
    at: now,
    actor: { ...account, address: origin.address, sessionRef: hash },
    action: "session:begin",
    subject: "session",
    subjectId: account.id,
    outcome: "done",
    purpose: "sign-in",
  });
  return accept({ sessionId, browserMark });
}
