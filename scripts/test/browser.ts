import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Fault } from "../fault";
import { run, step } from "../steps.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for the journeys: the one of E2E_BROWSER, Playwright's own, or one of the system.
 *
 * @returns its path; undefined when Playwright finds its own without being told
 * @throws Fault when there is none
 */
export function findBrowser(): string | undefined {
  const asked = process.env["E2E_BROWSER"];
  if (asked) return asked;
  if (existsSync(chromium.executablePath())) return undefined;

  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new Fault(
    "The journeys need a browser and none was found: install Chromium (Debian: apt-get install " +
      "chromium; elsewhere: npx playwright install chromium), or set E2E_BROWSER to its path.",
  );
}

/** Finds the browser, or installs Debian's where this account may. */
export async function ensureBrowser(): Promise<string | undefined> {
  if (!isMissing() || !mayInstall()) return findBrowser();
  await step("Installing Chromium (apt-get)", async () => {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
  }).catch(() => undefined);
  return findBrowser();
}

function isMissing(): boolean {
  if (process.env["E2E_BROWSER"] || existsSync(chromium.executablePath())) return false;
  return !places.some((place) => existsSync(place));
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
}
