import { Fault } from "./fault";
import { migrate } from "./migrate";
import type { DatabaseUrls } from "./postgres/throwaway-server";
import { openPlannerDatabase } from "./up/planner-database";
import { plannerSettings } from "./up/settings";

/**
 * Runs a command on the planner's database: joins the one that is running, or starts it and stops
 * it again. Sets what lib/env reads, so import the use cases inside `work`, not above it.
 *
 * @param work returns the exit code
 */
export async function withPlanner(work: (urls: DatabaseUrls) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await onPlannerDatabase(work);
  } catch (cause) {
    console.error(cause instanceof Fault ? cause.message : cause);
    process.exitCode = 1;
  }
}

async function onPlannerDatabase(work: (urls: DatabaseUrls) => Promise<number>): Promise<number> {
  const database = await openPlannerDatabase(true);
  try {
    if (database.origin !== "joined") await migrate(database.ownerUrl);
    const settings = plannerSettings(database, "http://localhost:3000");
    Object.assign(process.env, settings, { DATABASE_OWNER_URL: database.ownerUrl });
    return await work(database);
  } finally {
    await database.stop();
  }
}
