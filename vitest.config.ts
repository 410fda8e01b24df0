import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** These start a PostgreSQL of their own; all others need none. */
const withDatabase = ["tests/{db,usecases,auth,prisma,scripts}/**/*.test.{ts,tsx}"];
const planted = "tests/architecture/planted/**";

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    conditions: ["react-server", "node", "import", "default"],
    alias: {
      "server-only": fileURLToPath(new URL("tests/support/server-only.ts", import.meta.url)),
    },
  },
  test: {
    // Left to itself Vitest keeps one core free for a person at the screen.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          // Nothing here keeps a state, so files may share what they import.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [planted, ...withDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: withDatabase,
          exclude: [planted],
          globalSetup: ["tests/support/global-database.ts"],
          setupFiles: ["tests/support/set-environment.ts"],
        },
      },
    ],
  },
});
