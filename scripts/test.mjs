// Everything that guards the planner, from a fresh clone. Any Node from 20 on can begin.
import { ensureInstalled, reenter, requireNode20, Stopped } from "./steps.mjs";

requireNode20();
try {
  await ensureInstalled();
  process.exitCode = await reenter("scripts/test/run.ts", process.argv.slice(2));
} catch (cause) {
  console.error(cause instanceof Stopped ? cause.message : cause);
  process.exitCode = 1;
}
