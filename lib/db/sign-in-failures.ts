import "server-only";
import { v7 } from "uuid";
import {
  type AttemptScope,
  forgottenBefore,
  secondsToWait,
} from "@/lib/domain/access/sign-in-delay";
import { db, type Tx } from "./client";

/** One thing failures are counted by. The hash is keyed, so the table holds no name and no address. */
export type AttemptKey = { readonly scope: AttemptScope; readonly keyHash: string };

export type ReservedAttempt =
  | { readonly kind: "may-try"; readonly failureIds: readonly string[] }
  | { readonly kind: "has-to-wait"; readonly seconds: number };

/**
 * Books one attempt as a failure before its password is looked at, or says how long to wait.
 *
 * Booking first, under a lock for each key, is what keeps forty attempts at once from all being
 * checked. No organisation is known yet, so this is the one transaction that names none.
 */
export function reserveAttempt(keys: readonly AttemptKey[], now: Date): Promise<ReservedAttempt> {
  return db.$transaction(async (tx) => {
    await lockInOrder(tx, keys);
    const waits = [];
    for (const key of keys) waits.push(secondsToWait(key.scope, await failuresOf(tx, key), now));
    const seconds = Math.max(0, ...waits);
    if (seconds > 0) return { kind: "has-to-wait", seconds } as const;

    const rows = keys.map(({ scope, keyHash }) => ({
      id: v7(),
      scope: storedScope(scope),
      keyHash,
      failedAt: now,
    }));
    await tx.signInFailure.createMany({ data: rows });
    return { kind: "may-try", failureIds: rows.map(({ id }) => id) } as const;
  });
}

/** Takes the booking back: the attempt was a success. Earlier failures stay counted. */
export async function forgiveAttempt(failureIds: readonly string[], now: Date): Promise<void> {
  await db.signInFailure.deleteMany({
    where: { OR: [{ id: { in: [...failureIds] } }, { failedAt: { lt: forgottenBefore(now) } }] },
  });
}

/** Two attempts that share two keys take them in the same order, so neither waits for the other. */
async function lockInOrder(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
  const hashes = keys
    .map(({ keyHash }) => keyHash)
    .toSorted((one, other) => (one < other ? -1 : 1));
  for (const hash of hashes)
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`;
}

async function failuresOf(tx: Tx, { scope, keyHash }: AttemptKey): Promise<readonly Date[]> {
  const rows = await tx.signInFailure.findMany({
    where: { scope: storedScope(scope), keyHash },
    select: { failedAt: true },
    orderBy: { failedAt: "desc" },
    take: 40,
  });
  return rows.map(({ failedAt }) => failedAt);
}

/** A known browser's failures are those of one person, kept under a key of their own. */
function storedScope(scope: AttemptScope): "account" | "address" {
  return scope === "address" ? "address" : "account";
}
