import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { atOwnScreen } from "./support/sign-in-as";
import type { WrittenRecord } from "./support/wish";

type Ids = Pick<WrittenRecord, "patientId" | "planId"> & { readonly stepId: string };

test("another clinic finds nothing: not by search, address, paper or request", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const record = await aPatient("injection", {
    treatments: ["conservative-care"],
    approved: true,
  });
  const ids: Ids = { ...record, stepId: record.steps["conservative-care"] ?? "" };
  const unused: Ids = { patientId: randomUUID(), planId: randomUUID(), stepId: randomUUID() };

  const own = await atOwnScreen(browser, "consultant");
  const stranger = await atOwnScreen(browser, "consultant", "hillside");
  for (const address of listPages(ids)) {
    expect((await own.request.get(address)).status(), address).toBe(200);
  }

  await searchFinds(own, record, true);
  await searchFinds(stranger, record, false);
  await expectAccessible(stranger);

  for (const [index, address] of listPages(ids).entries()) {
    const theirs = await look(stranger, address);
    const nobodys = await look(stranger, listPages(unused)[index] ?? "");
    expect(theirs, address).toEqual(nobodys);
    expect(theirs.words, address).toMatch(/^Not found|^Nothing was printed/);
  }
  await stranger.goto(`/patients/${ids.patientId}`);
  await expect(stranger.getByRole("heading", { level: 1, name: "Not found" })).toBeVisible();
  await expectAccessible(stranger);

  const headers = { origin: baseURL ?? "" };
  const answers = [ids, unused].map(async (each) => {
    const address = `/api/plans/${each.planId}/steps/${each.stepId}/activate`;
    const answer = await stranger.request.post(address, { headers, data: { revision: 4 } });
    return { status: answer.status(), body: await answer.json() };
  });
  const [theirs, nobodys] = await Promise.all(answers);
  expect(theirs).toEqual(nobodys);
  expect(theirs?.status).toBe(404);
});

/** Every address that names a patient or a plan. */
function listPages({ patientId, planId }: Ids): readonly string[] {
  const record = `/patients/${patientId}`;
  return [
    record,
    `${record}?treatment=scs-trial`,
    `${record}/amend`,
    `${record}/allergies`,
    `${record}/problems`,
    `${record}/evidence/new?kind=pain-score`,
    `/plans/${planId}`,
    `/plans/${planId}/print`,
    `/plans/${planId}/mdt-sheet`,
  ];
}

/** What somebody sees at an address. */
async function look(page: Page, address: string) {
  const answer = await page.goto(address);
  const words = await page.locator("main, pre").textContent();
  return { status: answer?.status(), title: await page.title(), words };
}

async function searchFinds(
  page: Page,
  { familyName, hospitalNumber }: WrittenRecord,
  found: boolean,
): Promise<void> {
  for (const query of [familyName, familyName.slice(0, 9), hospitalNumber]) {
    await page.goto("/patients");
    const search = page.getByRole("main").getByRole("search");
    await search.getByLabel("Find a patient").fill(query);
    await search.getByRole("button", { name: "Find" }).click();
    const name = search.getByRole("link", { name: new RegExp(familyName, "i") });
    if (found) await expect(name).toBeVisible();
    else await expect(search).toContainText("No patient of this clinic fits.");
  }
}
