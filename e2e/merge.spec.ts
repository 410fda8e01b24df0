import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";
import type { WrittenRecord } from "./support/wish";

test("two records of one person are compared and merged, the merged one leads to the kept one, and undoing parts them again", async ({
  page,
}) => {
  test.slow();
  const kept = await aPatient("one-operation");
  const merged = await aPatient("one-operation");
  await signInAs(page, "consultant");
  await compare(page, merged, kept);
  await merge(page);
  await expect(page).toHaveURL(new RegExp(`/patients/${kept.patientId}$`));
  await expect(page.getByText(/^Merged with/)).toContainText(merged.hospitalNumber);
  await expectAccessible(page);

  await page.goto(`/patients/${merged.patientId}`);
  await expect(page).toHaveURL(new RegExp(`/patients/${kept.patientId}\\?`));
  await expect(page.getByText("This is the record that was kept.")).toBeVisible();

  await undo(page);
  await expect(page.getByText(/^Merged with/)).toHaveCount(0);
  for (const { patientId, familyName } of [kept, merged]) {
    await page.goto(`/patients/${patientId}`);
    await expect(page).toHaveURL(new RegExp(`/patients/${patientId}$`));
    await expect(page.getByRole("region", { name: "Patient", exact: true })).toContainText(
      new RegExp(familyName, "i"),
    );
  }
});

/** From the record that turned out to be the duplicate. */
async function compare(page: Page, from: WrittenRecord, other: WrittenRecord): Promise<void> {
  await page.goto(`/patients/${from.patientId}`);
  await page.getByRole("link", { name: "This is a duplicate of ..." }).click();
  const search = page.getByRole("main").getByRole("search");
  await search.getByLabel("Find a patient").fill(other.familyName);
  await search.getByRole("button", { name: "Find" }).click();
  await search.getByRole("link", { name: /^Compare with/ }).click();
  const table = page.getByRole("table", { name: "The two records side by side" });
  await expect(table.getByRole("row", { name: /^Name/ })).toContainText("Differs");
  await expect(table.getByRole("row", { name: /^Born/ })).toContainText("The same");
  await expectAccessible(page);
}

/** What cannot both be right is asked about before anything is merged. */
async function merge(page: Page): Promise<void> {
  await expect(page.getByRole("radio", { name: /The other record$/ })).toBeChecked();
  await page.getByLabel("How you know that it is one person").first().fill("Seen with passport.");
  await page.getByRole("button", { name: "It is one person: merge the records" }).click();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Undo the merge/ }).click();
  await page.getByLabel("Why the merge is undone").fill("The passport was a cousin's.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
}
