import { expect, type Locator, type Page, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";

test("from sign-in over search and record to the reasons of a plan, without a mouse", async ({
  page,
}) => {
  test.slow();
  const { familyName } = await aPatient("one-operation", {
    treatments: ["conservative-care", "scs-trial"],
    approved: true,
  });
  await page.goto("/sign-in");
  await typeInto(page, page.getByLabel("Clinic code"), "riverside");
  await typeInto(page, page.getByLabel("Sign-in name"), "consultant");
  await typeInto(page, page.getByLabel("Password"), demoPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type(familyName);
  await page.keyboard.press("Enter");
  await follow(
    page,
    page.getByRole("banner").getByRole("link", { name: new RegExp(familyName, "i") }),
  );
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();

  await follow(page, page.getByRole("link", { name: "Why for scs trial" }));
  await expect(page.getByRole("heading", { name: "Why: SCS trial" })).toBeVisible();
  await expectAccessible(page);

  await follow(page, page.getByRole("link", { name: "Plan (approved)" }));
  await expect(page.getByRole("heading", { level: 1, name: "Plan" })).toBeVisible();
  await follow(page, page.getByRole("link", { name: "Why SCS trial is so" }));
  await expect(page).toHaveURL(/why=scs-trial/);
  await expect(page.getByRole("heading", { name: "Why: SCS trial" })).toBeFocused();
  await expect(page.getByRole("article", { name: "SCS trial, right leg" })).toBeVisible();

  await follow(page, page.getByRole("button", { name: "Activate SCS trial" }), "Shift+Tab");
  const refusal = page.getByRole("article", { name: "SCS trial", exact: true }).getByRole("alert");
  await expect(refusal.getByRole("link").first()).toBeFocused();
});

/** Goes on with Tab until the focus is there, and sees that the focus shows. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  await target.evaluate((element) => {
    const mark = () => element.setAttribute("data-reached", "");
    element.addEventListener("focus", mark, { once: true });
  });
  const reached = page.locator("[data-reached]");
  for (let step = 0; step < 150 && (await reached.count()) === 0; step += 1)
    await page.keyboard.press(key);
  await expect(target, "reached by Tab").toBeFocused();
  await expectVisibleFocus(target);
  await target.evaluate((element) => element.removeAttribute("data-reached"));
}

async function expectVisibleFocus(target: Locator): Promise<void> {
  const outline = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(outline).toBeGreaterThanOrEqual(2);
}

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

async function follow(page: Page, target: Locator, key?: "Shift+Tab"): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press("Enter");
}
