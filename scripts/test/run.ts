// The second half of `npm test`. Each step says what it does and how long it took; the first that
// fails ends the run.
import { Fault } from "../fault";
import { run, Stopped, step } from "../steps.mjs";
import { generateClient, prepare } from "../up/prepare";
import { ensureBrowser } from "./browser";

/** Whatever counts days in local time gives itself away in one of these (assurance, B-18). */
const timeZones = ["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati"];

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => process.exit(130));
process.on("disconnect", () => process.exit(130));

const began = performance.now();
try {
  await test();
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(`\nAll green after ${minutes} minutes.`);
} catch (cause) {
  console.error(cause instanceof Fault || cause instanceof Stopped ? cause.message : cause);
  process.exitCode = 1;
}
process.exit();

async function test(): Promise<void> {
  await generateClient();
  await step("Format", () => run("biome", ["format", "."]));
  await step("Lint", () => run("biome", ["lint", "."]));
  await step("Types", async () => {
    await run("next", ["typegen"]);
    await run("tsc", ["--noEmit"]);
  });
  await step("Fences between the rooms", () => run("npm", ["run", "-s", "deps"]));
  await step("Dead code", () => run("knip", []));
  await step("Unit and database tests", () => run("vitest", ["run"], { show: true }));
  await step(`The rules in ${timeZones.length} time zones`, testTimeZones);
  await prepare();
  const browser = await ensureBrowser();
  await step("Journeys in the browser", () =>
    run("playwright", ["test"], { show: true, env: browser ? { E2E_BROWSER: browser } : {} }),
  );
}

/** The properties were tried in full already: here a few runs show whether the zone matters. */
async function testTimeZones(): Promise<void> {
  for (const TZ of timeZones) {
    await run("vitest", ["run", "--project", "pure", "tests/domain", "tests/guidelines"], {
      env: { TZ, PROPERTY_RUNS: "5" },
    });
  }
}
