// Generates the Prisma client without its engine download: the client and the query compiler are
// WebAssembly, and the schema engine that `prisma generate` would fetch is not needed for it.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("prisma", ["generate", "--no-hints"], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
process.exit(status ?? 1);
