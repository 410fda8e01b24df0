import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";

const widths = [390, 1440] as const;

/** A name of sixty characters, and one of a single letter: both stand in full. */
const longName = /^WOLFESCHLEGELSTEINHAUSENBERGERDORFF-PAPADOPOULOU FEATHERSTONE/;
const oneLetter = /^O$/;

for (const width of widths) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/sign-in");
    expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0);
    const { planId, patientId } = await aPatient("stimulation", {
      treatments: ["conservative-care", "epidural-steroid-injection", "scs-trial"],
      approved: true,
    });
    await signInAs(page, "consultant");
    for (const address of [
      "/",
      "/patients",
      "/patients/new",
      `/patients/${patientId}`,
      `/patients/${patientId}?treatment=scs-trial&tab=medicines`,
      `/patients/${patientId}/problems`,
      `/patients/${patientId}/evidence/new?kind=red-flag-screen`,
      `/patients/${patientId}/evidence/new?kind=treatment-given`,
      `/plans/${planId}`,
      `/plans/${planId}?why=scs-trial`,
      "/mdt",
      "/import",
    ]) {
      await page.goto(address);
      expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

  test(`a long name and a name of one letter stand in full at ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
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
      expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0);
      await link.click();
      const banner = page.getByRole("region", { name: "Patient", exact: true });
      await expect(banner.getByRole("link", { name })).toBeVisible();
      await expectUncut(banner.getByRole("link", { name }));
      expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

  test(`the trail and the accounts fit at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const [signInName, address] of [
      ["auditor", "/audit"],
      ["admin", "/accounts"],
    ] as const) {
      await page.context().clearCookies();
      await page.goto("/sign-in");
      await signInAs(page, signInName);
      await page.goto(address);
      expect(await beyondTheEdge(page), page.url()).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });
}

/** How far the page reaches beyond its window, in pixels. */
function beyondTheEdge(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Neither an ellipsis nor a clipped box. */
async function expectUncut(name: ReturnType<Page["getByRole"]>): Promise<void> {
  const cut = await name.evaluate((element) => {
    const { textOverflow } = getComputedStyle(element);
    return textOverflow === "ellipsis" || element.scrollWidth > element.clientWidth + 1;
  });
  expect(cut).toBe(false);
}
