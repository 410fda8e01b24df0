import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/test/browser";

/** Chosen once: the workers load this file again and inherit the variable. */
process.env["E2E_PORT"] ??= String(20_000 + (process.pid % 20_000));
const port = process.env["E2E_PORT"];
const executablePath = findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  reporter: [["list"]],
  forbidOnly: true,
  // A journey that only passes the second time is a fault to be found.
  retries: 0,
  // The journeys share one seeded clinic and a machine of two cores.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1440, height: 900 },
    // What is not there to be pressed fails here, and does not use up the whole test's time.
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node --conditions=react-server --import tsx scripts/test/e2e-server.ts",
    url: `http://localhost:${port}/api/healthz`,
    env: { PORT: port },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    timeout: 300_000,
    stdout: "pipe",
    stderr: "pipe",
  },
});
