import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Client } from "pg";
import { demoClinics, demoPassword } from "../prisma/seed/demo-clinics";

const [riverside] = demoClinics;

/** Makes every session of a person that many minutes quiet, as the application's own role could. */
async function makeQuiet(signInName: string, minutes: number): Promise<void> {
  const { appUrl } = JSON.parse(readFileSync(".data/e2e/database.json", "utf8"));
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  await client.query("select set_config('app.organisation_id', $1, false)", [
    riverside?.organisationId,
  ]);
  await client.query(
    `update session set last_seen_at = now() - make_interval(secs => $2::numeric * 60)
     where account_id = (select account_id from account where sign_in_name = $1)`,
    [signInName, minutes],
  );
  await client.end();
}

async function signIn(page: Page, signInName: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Clinic code").fill("riverside");
  await page.getByLabel("Sign-in name").fill(signInName);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/");
  await page.goto("/accounts");
}

test("a quiet screen warns, locks, and opens again with what was typed", async ({ page }) => {
  await page.clock.install();
  await signIn(page, "admin");
  const draft = page
    .getByRole("form", { name: "Add an account" })
    .getByLabel("Name", { exact: true });
  await draft.fill("Dr Half Written");

  await makeQuiet("admin", 14.2);
  await page.clock.fastForward("14:30");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "Still there?" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();

  await makeQuiet("admin", 16);
  await page.clock.fastForward("16:00");
  await expect(dialog.getByRole("heading", { name: "Screen locked" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await dialog.getByLabel("Password").fill("not the password");
  await dialog.getByRole("button", { name: "Unlock" }).click();
  await expect(dialog.getByText("Still locked.")).toBeVisible();
  await dialog.getByLabel("Password").fill(demoPassword);
  await dialog.getByRole("button", { name: "Unlock" }).click();
  await expect(dialog).toBeHidden();
  await expect(draft).toHaveValue("Dr Half Written");
});
