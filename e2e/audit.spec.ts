import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { atOwnScreen } from "./support/sign-in-as";
import { unfold } from "./support/unfold";

test("the auditor follows what was done and tried on one record, and nobody else reads the trail", async ({
  browser,
}) => {
  test.slow();
  const { patientId, familyName, planId } = await aPatient("one-operation", {
    treatments: ["conservative-care", "scs-trial"],
    approved: true,
  });
  const consultant = await atOwnScreen(browser, "consultant");
  await consultant.goto(`/patients/${patientId}`);
  await consultant.goto(`/plans/${planId}`);
  await consultant.getByRole("button", { name: "Activate SCS trial" }).click();
  await expect(consultant.getByText("SCS trial was not started.")).toBeVisible();

  await consultant.goto("/audit");
  await expect(consultant.getByText("The trail is not shown.")).toBeVisible();
  await expect(consultant.getByRole("table")).toHaveCount(0);
  await expectAccessible(consultant);

  const auditor = await atOwnScreen(browser, "auditor");
  await auditor.goto("/audit");
  await expectAccessible(auditor);
  await filterByPatient(auditor, patientId, familyName);
  await filterByOutcome(auditor);
  await sortByAction(auditor, patientId);
  await findRefusedReading(auditor);

  await auditor.getByRole("button", { name: "Verify the trail" }).click();
  await expect(auditor.getByText("The trail is whole.")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(auditor);
});

/** A read of a record is in the trail, and so is what was refused. */
async function filterByPatient(page: Page, patientId: string, familyName: string): Promise<void> {
  await page.getByLabel("Id of a patient").fill(patientId);
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(patientId));
  const rows = rowsOf(page);
  const opened = rows.filter({ hasText: "Open the record" }).first();
  await expect(opened).toContainText("Dr Amara Whitfield, Consultant pain specialist");
  await expect(opened).toContainText(familyName.toUpperCase());
  await expect(opened.getByText(patientId).first()).toBeHidden();
  await unfold(opened, /^No\. /);
  await expect(opened.getByText(patientId).first()).toBeVisible();
  await expect(rows.filter({ hasText: "Refused: not open" })).toHaveCount(1);
  for (const row of await rows.all()) await expect(row).toContainText(patientId);
}

async function filterByOutcome(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Outcome" }).selectOption("Refused: not open");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText("Start a treatment");
}

async function sortByAction(page: Page, patientId: string): Promise<void> {
  await page.goto(`/audit?patientId=${patientId}`);
  await page.getByRole("columnheader", { name: "Action" }).getByRole("link").click();
  const heading = page.getByRole("columnheader", { name: "Action" });
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await actionsOn(page)).toEqual((await actionsOn(page)).toSorted().reverse());
  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  expect(await actionsOn(page)).toEqual((await actionsOn(page)).toSorted());
}

async function actionsOn(page: Page): Promise<readonly string[]> {
  const rows = await rowsOf(page).all();
  return await Promise.all(
    rows.map(async (row) => (await row.getByText(/^Action: /).textContent()) ?? ""),
  );
}

/** The consultant's attempt to read the trail is in the trail. */
async function findRefusedReading(page: Page): Promise<void> {
  await page.goto("/audit?action=audit:read&outcome=forbidden");
  await expect(rowsOf(page).first()).toContainText("Dr Amara Whitfield");
}

function rowsOf(page: Page) {
  const trail = page.getByRole("table", { name: "Entries of the trail" });
  return trail.getByRole("row").filter({ has: page.getByRole("rowheader") });
}
