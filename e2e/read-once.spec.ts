import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { atOwnScreen } from "./support/sign-in-as";

test("each page shown of a record is one entry of the trail, and a link in view is none (D60)", async ({
  browser,
}) => {
  test.slow();
  const { patientId } = await aPatient("one-operation");
  const auditor = await atOwnScreen(browser, "auditor");
  const nurse = await atOwnScreen(browser, "nurse");

  await nurse.goto(`/patients/${patientId}`);
  await lookAround(nurse);
  expect(await countReads(auditor, patientId)).toBe(1);

  const tabs = nurse.getByRole("navigation", { name: "What is on record" });
  await tabs.getByRole("link", { name: "Medicines" }).click();
  await expect(nurse).toHaveURL(/tab=medicines/);
  await lookAround(nurse);
  expect(await countReads(auditor, patientId)).toBe(2);

  await nurse.goto("/patients");
  await lookAround(nurse);
  expect(await countReads(auditor, patientId)).toBe(2);
});

/** Brings every link into view and under the pointer, and waits until nothing is fetched any more. */
async function lookAround(page: Page): Promise<void> {
  for (const link of (await page.getByRole("main").getByRole("link").all()).slice(0, 12))
    await link.hover();
  await page.getByRole("contentinfo").or(page.getByRole("main")).last().scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
}

async function countReads(auditor: Page, patientId: string): Promise<number> {
  await auditor.goto(`/audit?patientId=${patientId}&action=patient:read`);
  const trail = auditor.getByRole("table", { name: "Entries of the trail" });
  await expect(trail).toBeVisible();
  const rows = trail.getByRole("row").filter({ has: auditor.getByRole("rowheader") });
  return await rows.filter({ hasText: "Open the record" }).count();
}
