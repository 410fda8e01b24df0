import { run, step } from "../steps.mjs";
import { build, client, isStale, make } from "./sources";

/** Generates the database client and builds for production, each only when its sources changed. */
export async function prepare(): Promise<void> {
  await generateClient();
  if (!isStale(build)) return;
  await step("Building for production", () =>
    make(build, () =>
      run("next", ["build"], {
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      }),
    ),
  );
}

/** Generates the database client when the schema changed. */
export async function generateClient(): Promise<void> {
  if (!isStale(client)) return;
  await step("Generating the database client", () =>
    make(client, () => run("node", ["scripts/generate-client.mjs"])),
  );
}
