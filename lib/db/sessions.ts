import "server-only";
import { ClinicianId } from "@/lib/domain/shared/ids";
import type { Tx } from "./client";

/** Why a session ended before its time. */
export type SessionEnd =
  | "signed-out"
  | "unlocked-anew"
  | "roles-changed"
  | "disabled"
  | "password-changed"
  | "ended-by-administrator";

export type StoredSession = {
  /** SHA-256 of the session's secret; the secret is in the cookie alone. */
  readonly hash: string;
  readonly accountId: ClinicianId;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | undefined;
};

export async function findSession(
  tx: Tx,
  organisationId: string,
  hash: string,
): Promise<StoredSession | undefined> {
  const row = await tx.session.findUnique({
    where: { organisationId_sessionHash: { organisationId, sessionHash: hash } },
  });
  if (!row) return undefined;
  return {
    hash: row.sessionHash,
    accountId: ClinicianId.parse(row.accountId),
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    endedAt: row.endedAt ?? undefined,
  };
}

export async function insertSession(
  tx: Tx,
  organisationId: string,
  session: Pick<StoredSession, "hash" | "accountId"> & { readonly at: Date },
): Promise<void> {
  const { hash, accountId, at } = session;
  await tx.session.create({
    data: { organisationId, sessionHash: hash, accountId, createdAt: at, lastSeenAt: at },
  });
}

/** Notes a person's input. An older instant never overwrites a newer one. */
export async function touchSession(
  tx: Tx,
  organisationId: string,
  hash: string,
  at: Date,
): Promise<void> {
  await tx.session.updateMany({
    where: { organisationId, sessionHash: hash, endedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  });
}

/** Ends one session and says whether it was still open. */
export async function endSession(
  tx: Tx,
  organisationId: string,
  hash: string,
  ending: { readonly at: Date; readonly reason: SessionEnd },
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { organisationId, sessionHash: hash, endedAt: null },
    data: { endedAt: ending.at, endReason: ending.reason },
  });
  return count === 1;
}

/** Ends every open session of an account and says how many there were. */
export async function endSessionsOf(
  tx: Tx,
  organisationId: string,
  accountId: ClinicianId,
  ending: { readonly at: Date; readonly reason: SessionEnd },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { organisationId, accountId, endedAt: null },
    data: { endedAt: ending.at, endReason: ending.reason },
  });
  return count;
}

/** Ends every open session of an account but one, and says how many there were. */
export async function endOtherSessionsOf(
  tx: Tx,
  organisationId: string,
  { accountId, hash }: Pick<StoredSession, "accountId"> & { readonly hash: string | undefined },
  ending: { readonly at: Date; readonly reason: SessionEnd },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      ...{ organisationId, accountId, endedAt: null },
      ...(hash === undefined ? {} : { sessionHash: { not: hash } }),
    },
    data: { endedAt: ending.at, endReason: ending.reason },
  });
  return count;
}

/** When each session that nobody ended was begun and last used, newest first. */
export async function listOpenSessions(
  tx: Tx,
  organisationId: string,
): Promise<readonly StoredSession[]> {
  const rows = await tx.session.findMany({
    where: { organisationId, endedAt: null },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.map((row) => ({
    hash: row.sessionHash,
    accountId: ClinicianId.parse(row.accountId),
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    endedAt: undefined,
  }));
}
