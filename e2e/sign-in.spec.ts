import { expect, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";
import { expectAccessible } from "./support/expect-accessible";

test("a clinician is refused with a wrong password, signs in, and signs out for good", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);

  await page.getByLabel("Clinic code").fill("riverside");
  await page.getByLabel("Sign-in name").fill("consultant");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("You are not signed in.");
  await expect(page.getByLabel("Sign-in name")).toHaveValue("consultant");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expect(page.getByLabel("Password")).toBeFocused();
  await expectAccessible(page);

  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/patients");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await page.goBack();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("heading", { name: "Patients" })).toHaveCount(0);
});

test("an empty form says what to do beside each field", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Clinic code")).toBeFocused();
  await expect(page.getByText("Enter the code of your clinic.")).toBeVisible();
  await expectAccessible(page);
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
