// Properties and random sequences with their full counts: hours of luck in minutes, outside of CI.
//
//   npm run test:deep                      10,000 runs, a new seed, printed; 3,000 where each goes through a database
//   npm run test:deep -- --seed 42         the same sequences again
//   npm run test:deep -- --runs 500 tests/usecases
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { run, Stopped } from "./steps.mjs";

const { values, positionals } = parseArgs({
  options: { seed: { type: "string" }, runs: { type: "string", default: "10000" } },
  allowPositionals: true,
});
const seed = values.seed ?? String(randomInt(2 ** 31));

console.log(`seed ${seed}, ${values.runs} runs of each property`);
try {
  await run("vitest", ["run", "--test-timeout=3600000", "--hook-timeout=600000", ...positionals], {
    show: true,
    env: { PROPERTY_RUNS: values.runs, PROPERTY_SEED: seed },
  });
} catch (cause) {
  if (!(cause instanceof Stopped)) throw cause;
  console.error(`Failed. The same sequences again: npm run test:deep -- --seed ${seed}`);
  process.exitCode = 1;
}
