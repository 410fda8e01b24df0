// The production build on a database of its own, for the journeys. Playwright starts and ends it.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../fault";
import { migrate } from "../migrate";
import { newPassword, startThrowawayServer } from "../postgres/throwaway-server";
import { choosePort } from "../up/port";
import { prepare } from "../up/prepare";
import { dataRoot } from "../up/secrets";
import { seed } from "../up/seed";
import { startWebServer } from "../up/web-server";

const asked = Promise.withResolvers<void>();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => asked.resolve());

const started: (() => Promise<void>)[] = [];
try {
  await serve();
  await asked.promise;
} catch (cause) {
  console.error(cause instanceof Fault ? cause.message : cause);
  process.exitCode = 1;
}
for (const stop of started.reverse()) await stop();
process.exit();

async function serve(): Promise<void> {
  const port = await choosePort();
  await prepare();
  const server = await startThrowawayServer();
  started.push(server.stop);
  const urls = await server.createDatabase("planner");
  await migrate(urls.ownerUrl);

  const origin = `http://localhost:${port}`;
  const folder = path.join(dataRoot, "e2e");
  mkdirSync(folder, { recursive: true });
  const settings = {
    DATABASE_URL: urls.appUrl,
    NEXTAUTH_SECRET: newPassword() + newPassword(),
    NEXTAUTH_URL: origin,
    PUBLIC_ORIGIN: origin,
    AUDIT_ANCHOR_FILE: path.join(folder, `audit-anchor-${port}.jsonl`),
  };
  await seed({ ...settings, DATABASE_OWNER_URL: urls.ownerUrl }, { demo: true });
  // A journey that knocks on the database directly, as the application's role, reads this.
  writeFileSync(path.join(folder, "database.json"), JSON.stringify(urls), { mode: 0o600 });
  const web = await startWebServer({ host: "127.0.0.1", port, settings });
  started.push(web.stop);
}
