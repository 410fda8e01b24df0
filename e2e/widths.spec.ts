import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";

const widths = [1440, 390] as const;

/** A name of sixty characters, and one of a single letter: both stand in full. */
const longName = /^WOLFESCHLEGELSTEINHAUSENBERGERDORFF-PAPADOPOULOU FEATHERSTONE/;
const oneLetter = /^O$/;

test("no page of a clinician scrolls sideways, on a phone or on a desk", async ({ page }) => {
  test.slow();
  const { planId, patientId } = await aPatient("stimulation", {
    treatments: ["conservative-care", "epidural-steroid-injection", "scs-trial"],
    approved: true,
  });
  const record = `/patients/${patientId}`;
  await page.goto("/sign-in");
  expect(await listBeyondTheEdge(page)).toEqual([]);
  await signInAs(page, "consultant");
  for (const address of [
    "/",
    "/patients",
    "/patients/new",
    record,
    `${record}?treatment=scs-trial&tab=medicines`,
    `${record}/problems`,
    `${record}/evidence/new?kind=red-flag-screen`,
    `${record}/evidence/new?kind=treatment-given`,
    `/plans/${planId}?why=scs-trial`,
    "/mdt",
    "/import",
  ]) {
    await page.goto(address);
    expect(await listBeyondTheEdge(page), address).toEqual([]);
    await expectAccessible(page);
  }
});

test("neither do the trail and the accounts", async ({ page }) => {
  for (const [signInName, address] of [
    ["auditor", "/audit"],
    ["admin", "/accounts"],
  ] as const) {
    await page.context().clearCookies();
    await signInAs(page, signInName);
    await page.goto(address);
    expect(await listBeyondTheEdge(page), address).toEqual([]);
    await expectAccessible(page);
  }
});

test("a long name and a name of one letter stand in full", async ({ page }) => {
  await signInAs(page, "consultant");
  for (const [query, name] of [
    ["wolfeschlegel", longName],
    ["RV100011", oneLetter],
  ] as const) {
    await page.goto("/patients");
    const search = page.getByRole("main").getByRole("search");
    await search.getByLabel("Find a patient").fill(query);
    await search.getByRole("button", { name: "Find" }).click();
    const link = search.getByRole("table").getByRole("link", { name });
    await expect(link).toBeVisible();
    expect(await listBeyondTheEdge(page)).toEqual([]);
    await link.click();
    const banner = page.getByRole("region", { name: "Patient", exact: true });
    await expect(banner.getByRole("link", { name })).toBeVisible();
    await expectUncut(banner.getByRole("link", { name }));
    expect(await listBeyondTheEdge(page)).toEqual([]);
    await expectAccessible(page);
  }
});

/** Widths at which the page reaches beyond its window; the narrow one stays. */
async function listBeyondTheEdge(page: Page): Promise<readonly number[]> {
  const beyond: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    const pixels = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    if (pixels > 0) beyond.push(width);
  }
  return beyond;
}

/** Neither an ellipsis nor a clipped box. */
async function expectUncut(name: ReturnType<Page["getByRole"]>): Promise<void> {
  const cut = await name.evaluate((element) => {
    const { textOverflow } = getComputedStyle(element);
    return textOverflow === "ellipsis" || element.scrollWidth > element.clientWidth + 1;
  });
  expect(cut).toBe(false);
}
