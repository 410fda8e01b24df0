import "server-only";
import { faultsOfDatabaseRole } from "@/lib/db/database-role";
import { env } from "@/lib/env";

/** Ends the process with a sentence unless settings and database role are safe to serve with. */
export async function refuseUnsafeStart(): Promise<void> {
  const reasons = await reasonsNotToStart();
  if (reasons.length === 0) return;
  process.stderr.write(`${reasons.join(" ")}\n`);
  process.exit(1);
}

async function reasonsNotToStart(): Promise<readonly string[]> {
  try {
    return await faultsOfDatabaseRole(env().DATABASE_URL);
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)];
  }
}
