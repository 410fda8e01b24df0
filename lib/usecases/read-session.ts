import "server-only";
import { type AccountWithHash, findAccount } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { inOrganisation } from "@/lib/db/in-organisation";
import { findOrganisation } from "@/lib/db/organisations";
import { findSession, type StoredSession, touchSession } from "@/lib/db/sessions";
import type { Actor } from "@/lib/domain/access/actor";
import { sessionState } from "@/lib/domain/access/session-lifetime";
import { type SessionKey, toSessionKey } from "./session-id";

/** What a session answers: who is asking and for how long still, or that nobody is. */
export type SessionReading =
  | { readonly kind: "live"; readonly actor: Actor; readonly secondsLeft: number }
  /** Quiet for too long: the same person's password opens it again. */
  | { readonly kind: "idle" }
  | { readonly kind: "none" };

export type Visit = {
  /** Whether a person did something; autosave, prefetch and live updates did not (decisions, G59). */
  readonly isInput: boolean;
  readonly address: string | undefined;
};

/**
 * Looks a session up, on every page, action and route: roles, disabling and endings count at once.
 *
 * A person's input is written back at most once a minute.
 */
export async function readSession(
  sessionId: string,
  { isInput, address }: Visit,
  now = new Date(),
): Promise<SessionReading> {
  const key = toSessionKey(sessionId);
  if (!key) return { kind: "none" };
  return await inOrganisation(key.organisationId, async (tx) => {
    const open = await findOpenSession(tx, key);
    if (!open) return { kind: "none" };
    const { account, session, idleMinutes } = open;
    const state = sessionState(session, idleMinutes, now);
    if (state.kind !== "live") return state.kind === "idle" ? state : { kind: "none" };

    const actor = toActor(key, account, address);
    if (!isInput || !state.isTouchDue)
      return { kind: "live", actor, secondsLeft: state.secondsLeft };

    await touchSession(tx, key.organisationId, key.hash, now);
    const touched = sessionState({ ...session, lastSeenAt: now }, idleMinutes, now);
    const { secondsLeft } = touched.kind === "live" ? touched : state;
    return { kind: "live", actor, secondsLeft };
  });
}

export type OpenSession = {
  readonly account: AccountWithHash;
  readonly session: StoredSession;
  readonly idleMinutes: number;
};

/** A session that nobody ended, of an account that may sign in; its time may have run out. */
export async function findOpenSession(
  tx: Tx,
  { organisationId, hash }: SessionKey,
): Promise<OpenSession | undefined> {
  const session = await findSession(tx, organisationId, hash);
  if (!session || session.endedAt) return undefined;
  const account = await findAccount(tx, organisationId, session.accountId);
  const organisation = await findOrganisation(tx, organisationId);
  if (!account || account.disabledAt || !organisation) return undefined;
  return { account, session, idleMinutes: organisation.idleMinutes };
}

function toActor(
  { organisationId, hash }: SessionKey,
  { id, name, roles, oneTimePassword: mustChangePassword }: AccountWithHash,
  address: string | undefined,
): Actor {
  return { organisationId, id, name, roles, mustChangePassword, sessionRef: hash, address };
}
