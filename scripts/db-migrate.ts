// Applies the migrations to the database of this installation, or to the one of DATABASE_URL.
import { Fault } from "./fault";
import { migrate } from "./migrate";
import { openPlannerDatabase } from "./up/planner-database";

try {
  const database = await openPlannerDatabase(true);
  const applied = await migrate(database.ownerUrl).finally(() => database.stop());
  console.log(applied.length === 0 ? "Nothing to apply." : applied.join("\n"));
} catch (cause) {
  console.error(cause instanceof Fault ? cause.message : cause);
  process.exitCode = 1;
}
