import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";

test("a clinician signs in, sees what needs them, and signs out", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await page.getByLabel("Clinic code").fill("riverside");
  await page.getByLabel("Sign-in name").fill("consultant");
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a wrong password and an unknown clinic are answered alike", async ({ page }) => {
  const answers: (string | null)[] = [];
  for (const [clinic, name] of [
    ["riverside", "consultant"],
    ["no-such-clinic", "nobody"],
  ] as const) {
    await page.goto("/sign-in");
    await page.getByLabel("Clinic code").fill(clinic);
    await page.getByLabel("Sign-in name").fill(name);
    await page.getByLabel("Password").fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    answers.push(await page.getByRole("main").getByRole("alert").textContent());
  }
  expect(answers[0]).toBe(answers[1]);
});
