import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";

const file = (name: string) =>
  fileURLToPath(new URL(`../tests/fixtures/fhir/${name}`, import.meta.url));

async function signIn(page: Page, signInName: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Clinic code").fill("riverside");
  await page.getByLabel("Sign-in name").fill(signInName);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

async function importFile(page: Page, name: string): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("File").setInputFiles(file(name));
  await page.getByRole("button", { name: "Import" }).click();
}

test("a clinician imports a record, sees what became of every entry, and adds nothing twice", async ({
  page,
}) => {
  await signIn(page, "consultant");
  await importFile(page, "mr_delta.json");

  const report = page.getByRole("region", { name: "Report on mr_delta.json" });
  await expect(report).toContainText("6 entries: 1 taken + 4 kept as they came + 1 refused");
  await expect(report).toContainText("The code 278860009 is no code of ICD-10");
  await expect(report).toContainText("at Bundle.entry[2].resource.subject");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  await importFile(page, "mr_delta.json");
  await expect(report).toContainText("Nothing new: all of this was imported before.");

  await report.getByRole("link", { name: /Open the record/ }).click();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
});

test("a file that is no bundle is refused with a sentence", async ({ page }) => {
  await signIn(page, "consultant");
  await importFile(page, "README.md");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "The file is not JSON in UTF-8",
  );
});

test("a secretary cannot import, on screen or by a request of their own", async ({ page }) => {
  await signIn(page, "secretary");
  await page.goto("/import");
  await expect(page.getByLabel("File")).toHaveCount(0);

  const answer = await page.evaluate(async () => {
    const body = JSON.stringify({ resourceType: "Bundle", type: "batch", entry: [] });
    const response = await fetch("/import/upload", { method: "POST", body });
    return { status: response.status, text: await response.text() };
  });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain("This role does not import records.");
});

test("an upload from nobody, or beyond 10 MB, is turned away", async ({ page }) => {
  await page.goto("/sign-in");
  const send = (size: number) =>
    page.evaluate(async (length) => {
      const response = await fetch("/import/upload", { method: "POST", body: "a".repeat(length) });
      return response.status;
    }, size);
  expect(await send(10)).toBe(401);
  expect(await send(10 * 1024 * 1024 + 1)).toBe(413);
});
