import "server-only";
import { z } from "zod";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { db, type Tx } from "./client";

export type TransactionOptions = {
  /**
   * For an invariant that spans rows: those of one organisation that ask for it run one after the
   * other. PostgreSQL's own SERIALIZABLE would collide with every audit entry anybody appends
   * meanwhile, and did not get through at all on a busy clinic (docs/decisions).
   */
  readonly serializable?: boolean;
  /** Milliseconds the whole transaction may take; 15,000 unless said. */
  readonly timeout?: number;
};

const attemptsMost = 6;

/**
 * Runs some work in one transaction that sees one organisation and nothing else.
 *
 * The setting ends with the transaction, so a pooled connection carries nothing to its next use.
 * PostgreSQL may take a transaction back because it collided with another; it is then run again, up
 * to five times. So `work` changes nothing outside the transaction.
 *
 * @throws what `work` throws, after everything it wrote was taken back
 */
export async function inOrganisation<T>(
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(organisationId, work, options);
    } catch (error) {
      if (attempt === attemptsMost || !isCollision(error)) throw error;
      await pause(attempt);
    }
  }
}

function runOnce<T>(
  organisationId: OrganisationId,
  work: (tx: Tx) => Promise<T>,
  { serializable, timeout }: TransactionOptions,
): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select set_config('app.organisation_id', ${organisationId}, true)`;
      if (serializable) await waitForTurn(tx, organisationId);
      return work(tx);
    },
    timeout === undefined ? {} : { timeout },
  );
}

/** Held until the transaction ends; what comes after it sees all that its predecessor committed. */
async function waitForTurn(tx: Tx, organisationId: OrganisationId): Promise<void> {
  const turn = `one-after-the-other ${organisationId}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`;
}

const Collision = z.object({ originalCode: z.enum(["40001", "40P01"]) });

/**
 * The three ways in which Prisma tells a collision: P2034 for a statement of its own, P2010 for a
 * raw one (the audit entry's, for example), and the adapter's bare error when the commit fails.
 */
const CollisionError = z.union([
  z.object({ code: z.literal("P2034") }),
  z.object({ meta: z.object({ driverAdapterError: z.object({ cause: Collision }) }) }),
  z.object({ cause: Collision }),
]);

/** A serialisation failure or a deadlock: nothing was written, and trying again may succeed. */
function isCollision(error: unknown): boolean {
  return error instanceof Error && CollisionError.safeParse(error).success;
}

/** Longer each time, and never the same for two that collided. */
function pause(attempt: number): Promise<void> {
  const milliseconds = Math.random() * 15 * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
