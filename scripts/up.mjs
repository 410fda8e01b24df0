// From a fresh clone to a running planner. Any Node from 20 on can begin; the rest runs in Node 24.
import { ensureInstalled, reenter, requireNode20, Stopped } from "./steps.mjs";

requireNode20();
try {
  await ensureInstalled();
  process.exitCode = await reenter("scripts/up/run.ts", process.argv.slice(2));
} catch (cause) {
  console.error(cause instanceof Stopped ? cause.message : cause);
  process.exitCode = 1;
}
