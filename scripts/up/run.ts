// The second half of `npm run up`, in Node 24 with everything installed.
import { roleNames } from "@/lib/domain/access/role";
import { demoClinics, demoPassword } from "@/prisma/seed/demo-clinics";
import { Fault } from "../fault";
import { migrate } from "../migrate";
import { Stopped, step } from "../steps.mjs";
import { openPlannerDatabase, type PlannerDatabase } from "./planner-database";
import { choosePort } from "./port";
import { prepare } from "./prepare";
import { isSeeded, rememberSeed, seed } from "./seed";
import { plannerSettings } from "./settings";
import { startWebServer, type WebServer } from "./web-server";

const noDemo =
  "No demo clinic was made in the database of DATABASE_URL, because everybody can read its password: " +
  "start with DEMO_CLINIC=yes to have it.";

const stopped = Promise.withResolvers<"asked">();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => stopped.resolve("asked"));
process.on("disconnect", () => stopped.resolve("asked"));

/** How to end what was started, the last first. */
const started: (() => Promise<void>)[] = [];
try {
  process.exitCode = await Promise.race([up(), stopped.promise.then(() => 0)]);
} catch (cause) {
  console.error(cause instanceof Fault || cause instanceof Stopped ? cause.message : cause);
  process.exitCode = 1;
}
for (const stop of started.reverse()) await stop();
process.exit();

async function up(): Promise<number> {
  const port = await choosePort();
  const host = process.env["HOST"] || "127.0.0.1";
  const origin = `http://localhost:${port}`;
  await prepare();

  const database = await step("Starting PostgreSQL", () => openPlannerDatabase());
  started.push(database.stop);
  const applied = await step("Applying migrations", () => migrate(database.ownerUrl));
  for (const name of applied) console.log(`  ${name}`);

  const settings = plannerSettings(database, origin);
  const demo = wantsDemo(database.origin);
  if (!(await isSeeded(settings, { demo }))) {
    const what = demo ? "guideline packs and the demo clinic" : "guideline packs";
    await step(`Publishing ${what}`, () =>
      seed({ ...settings, DATABASE_OWNER_URL: database.ownerUrl }, { demo }),
    );
    rememberSeed(settings, { demo });
  }
  const web = await step("Starting the web server", () => startWebServer({ host, port, settings }));
  started.push(web.stop);
  console.log(`\nThe planner is running at ${process.env["PUBLIC_ORIGIN"] || origin}`);
  if (demo) announceDemo();
  else console.log(noDemo);
  console.log(`\nStop it with Ctrl-C, or: kill ${process.pid}`);
  return untilEnd(database, web);
}

/** A server of one's own may be reached by others, so there the demo clinic has to be asked for. */
function wantsDemo(origin: PlannerDatabase["origin"]): boolean {
  return origin !== "given" || process.env["DEMO_CLINIC"] === "yes";
}

function announceDemo(): void {
  console.log(`
Demo accounts (made-up clinics and patients only), all with the password ${demoPassword}`);
  for (const { code, accounts } of demoClinics) {
    console.log(`  clinic code ${code}`);
    for (const { signInName, roles } of accounts)
      console.log(`    ${signInName.padEnd(14)}${roles.map((role) => roleNames[role]).join(", ")}`);
  }
}

async function untilEnd(data: PlannerDatabase, server: WebServer): Promise<number> {
  const reason = await Promise.race([
    stopped.promise,
    data.ended.then(() => "database" as const),
    server.ended.then(() => "web" as const),
  ]);
  if (reason === "asked") {
    console.log("Stopping.");
    return 0;
  }
  throw new Fault(
    reason === "database"
      ? "The database server ended by itself, so the planner stops: its log is .data/postgres.log."
      : "The web server ended by itself, so the planner stops.",
  );
}
