import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    conditions: ["react-server", "node", "import", "default"],
    alias: {
      "server-only": fileURLToPath(new URL("tests/support/server-only.ts", import.meta.url)),
    },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/architecture/planted/**"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
