import { type Browser, expect, type Page } from "@playwright/test";
import { demoPassword } from "../../prisma/seed/demo-clinics";

/** Signs in through the form, as a person of the demo clinic. */
export async function signInAs(page: Page, signInName: string, clinic = "riverside") {
  await page.goto("/sign-in");
  await page.getByLabel("Clinic code").fill(clinic);
  await page.getByLabel("Sign-in name").fill(signInName);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

/** The same at another screen: a browser of their own, which knows nothing of the others. */
export async function atOwnScreen(browser: Browser, signInName: string, clinic?: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, signInName, clinic);
  return page;
}
