import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { demoPassword } from "../prisma/seed/demo-clinics";
import { today } from "./support/clinic-day";
import { expectAccessible } from "./support/expect-accessible";
import { atOwnScreen, signInAs } from "./support/sign-in-as";
import { unfold } from "./support/unfold";

/** Handed over by the administrator; it opens nothing but the change to another one. */
const firstPassword = "amber-otter-17-harbour";

test("what a guideline pack asks of a treatment stands with its source, what it changes, and the patients it was tried on", async ({
  page,
}) => {
  await signInAs(page, "physio");
  await page.getByRole("link", { name: "Guidelines", exact: true }).click();
  const packs = page.getByRole("table", { name: "Guideline packs" });
  await expect(packs.getByRole("row", { name: /psps-stepwise/ })).toContainText("Used here");
  await expectAccessible(page);

  await packs.getByRole("link", { name: "United Kingdom: NICE", exact: true }).click();
  await expect(page.getByText("It does not answer in your clinic.")).toBeVisible();
  await expect(page.getByRole("button", { name: /in this clinic$/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("link", { name: "SCS trial", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "SCS trial" })).toBeVisible();
  const asked = page.getByRole("table", { name: "What must be so" });
  const scale = asked.getByRole("row").filter({ hasText: "VAS_LT_50" });
  await expect(scale).toContainText("TA159");
  await unfold(scale, /^Exactly/);
  await expect(scale.getByText("Asks", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: /^What differs from/ })).toContainText("Added:");
  const patients = page.getByRole("table", { name: "Test patients" });
  await expect(patients.getByRole("row").nth(1)).toContainText("The same");
  await expectAccessible(page);
});

// In the clinic that no other journey plans in: what answers there stays changed.
test("the chair chooses another pack for the clinic, a plan that had begun keeps its own, and evidence says what it would change before it is saved", async ({
  browser,
}) => {
  test.slow();
  const consultant = await atOwnScreen(browser, "consultant", "hillside");
  await openPatient(consultant, "HS200001");
  const record = consultant.url();
  await consultant.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(consultant.getByText(/^Pinned to pack psps-stepwise/)).toBeVisible();

  await choosePack(await aChair(browser));

  await consultant.reload();
  await expect(consultant.getByText(/^Pinned to pack psps-stepwise/)).toBeVisible();
  await consultant.goto("/guidelines");
  await expect(consultant.getByRole("row", { name: /uk-nice 1/ })).toContainText("Used here");

  await consultant.goto(record);
  await previewThenSave(consultant);
});

async function openPatient(page: Page, hospitalNumber: string): Promise<void> {
  await page.goto("/patients");
  const search = page.getByRole("main").getByRole("search");
  await search.getByLabel("Find a patient").fill(hospitalNumber);
  await search.getByRole("button", { name: "Find" }).click();
  await search.getByRole("table").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
}

/** The seed has no chair there: the administrator adds one, and the chair takes a password of their own. */
async function aChair(browser: Browser): Promise<Page> {
  const admin = await atOwnScreen(browser, "admin", "hillside");
  await admin.goto("/accounts");
  const form = admin.getByRole("form", { name: "Add an account" });
  await form.getByLabel("Name", { exact: true }).fill("Dr Sigrid Moen");
  await form.getByLabel("Sign-in name").fill("moen");
  await form.getByLabel("First password").fill(firstPassword);
  await form.getByLabel("MDT chair").check();
  await form.getByLabel("Consultant pain specialist").check();
  await form.getByRole("button", { name: "Add account" }).click();
  await expect(form.getByText("The account is there.")).toBeVisible();
  const chair = await (await browser.newContext()).newPage();
  await chair.goto("/sign-in");
  await chair.getByLabel("Clinic code").fill("hillside");
  await chair.getByLabel("Sign-in name").fill("moen");
  await chair.getByLabel("Password").fill(firstPassword);
  await chair.getByRole("button", { name: "Sign in" }).click();
  await expect(chair.getByText("Choose your own password first")).toBeVisible();
  await expectAccessible(chair);
  await chair.getByLabel("Current password").fill(firstPassword);
  await chair.getByLabel("New password", { exact: true }).fill(demoPassword);
  await chair.getByLabel("New password again").fill(demoPassword);
  await chair.getByRole("button", { name: "Change the password" }).click();
  await expect(chair.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  return chair;
}

async function choosePack(page: Page): Promise<void> {
  await page.goto("/guidelines/uk-nice");
  await page.getByRole("button", { name: "Use United Kingdom: NICE in this clinic" }).click();
  await expect(page.getByText("It answers in your clinic.")).toBeVisible();
  await expectAccessible(page);
}

/** What the form says ahead is what the record says afterwards, treatment by treatment. */
async function previewThenSave(page: Page): Promise<void> {
  const steps = page.getByRole("list", { name: "The five steps" });
  const injection = verdictOf(steps, "Epidural steroid injection");
  await expect(injection).not.toContainText("On hold");

  const banner = page.getByRole("region", { name: "Patient", exact: true });
  await banner.getByRole("link", { name: "ask now" }).click();
  const preview = page.getByRole("region", { name: "If you save this" });
  await expect(preview).toBeEmpty();
  const numbness = page.getByRole("group", { name: "Numbness between the legs" });
  await numbness.getByRole("radio", { name: "New or worse" }).check();
  await numbness.getByLabel("Since (date)").fill(today());
  await numbness.getByLabel("Since (date)").press("Tab");
  await expect(preview.getByText("If you save this", { exact: true })).toBeVisible();
  const turned = preview.getByRole("listitem").filter({ hasText: "Epidural steroid injection" });
  await expect(turned).toContainText(/^On hold: red flag/);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Record" })).toBeVisible();
  await expect(injection).toContainText("On hold: red flag");
  await expectAccessible(page);
}

function verdictOf(steps: Locator, treatment: string): Locator {
  return steps.getByRole("list").getByRole("listitem").filter({ hasText: treatment });
}
