// Empties the demo database of this checkout: drops it, makes it anew, migrates and seeds it.
// Asks for --yes, and never touches the server of DATABASE_URL.
import { rmSync } from "node:fs";
import path from "node:path";
import { Fault } from "./fault";
import { migrate } from "./migrate";
import { withClient } from "./postgres/roles";
import { ensureRolesAndDatabase, openPlannerDatabase, superuserUrl } from "./up/planner-database";
import { dataRoot } from "./up/secrets";
import { seed } from "./up/seed";
import { plannerSettings } from "./up/settings";

try {
  await reset();
} catch (cause) {
  console.error(cause instanceof Fault ? cause.message : cause);
  process.exitCode = 1;
}

async function reset(): Promise<void> {
  if (process.env["DATABASE_URL"]) {
    throw new Fault("DATABASE_URL is set: only the database that comes with the planner is reset.");
  }
  if (!process.argv.includes("--yes")) {
    throw new Fault("This deletes every record of the demo: npm run db:reset -- --yes.");
  }
  const database = await openPlannerDatabase();
  try {
    const port = Number(new URL(database.ownerUrl).port);
    await withClient(superuserUrl(port), (client) =>
      client.query("drop database planner with (force)"),
    );
    rmSync(path.join(dataRoot, "audit-anchor.jsonl"), { force: true });
    await ensureRolesAndDatabase(port);
    await migrate(database.ownerUrl);
    const settings = plannerSettings(database, "http://localhost:3000");
    await seed({ ...settings, DATABASE_OWNER_URL: database.ownerUrl }, { demo: true });
  } finally {
    await database.stop();
  }
}
