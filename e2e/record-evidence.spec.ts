import { expect, type Page, test } from "@playwright/test";
import { aFamilyName } from "./support/a-patient";
import { today } from "./support/clinic-day";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";
import { unfold } from "./support/unfold";

const injection = "Epidural steroid injection";

test("a new patient's injection is open only once everything it asks for is on record, and on hold as soon as a red flag is new", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "consultant");
  await register(page, aFamilyName());
  await openEpisode(page);
  await addPainProblem(page);
  await expect(verdictOf(page, injection)).toContainText("Needs information");
  await expectAccessible(page);

  await recordOnset(page);
  await recordScreen(page);
  await expect(verdictOf(page, injection)).toContainText("Needs information");
  for (const about of ["Implants", "Injections and other procedures", "Other illnesses"])
    await recordAsked(page, about);
  await recordAsked(page, "Blood thinners");
  await expect(verdictOf(page, injection)).not.toContainText("Open");
  await recordRehabilitation(page);
  await expect(verdictOf(page, injection)).toContainText("Open");

  await readReasons(page);
  await raiseRedFlag(page);
  await expect(verdictOf(page, injection)).toContainText("On hold: red flag");
  await expect(verdictOf(page, "Conservative care")).toContainText("Open");
  const flags = page.getByRole("region", { name: "Raised red flags" });
  await expect(flags).toContainText("Emergency: ");
  await expect(page.getByRole("region", { name: "Patient" })).toContainText(
    "A red flag is raised.",
  );
  await expectAccessible(page);
});

/** Search first: nobody should have two records. */
async function register(page: Page, familyName: string): Promise<void> {
  await page.goto("/patients");
  const search = page.getByRole("main").getByRole("search");
  await search.getByLabel("Find a patient").fill(familyName);
  await search.getByRole("button", { name: "Find" }).click();
  await expect(search).toContainText("No patient of this clinic fits.");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Register a patient" }).click();
  await page.getByLabel("Family name").fill(familyName);
  await page.getByLabel("Given names").fill("Walter");
  await page.getByRole("textbox", { name: "Birth date" }).fill("19 mar 1966");
  await page.getByRole("radio", { name: "Male", exact: true }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("region", { name: "Patient" })).toContainText("19-Mar-1966");
}

async function openEpisode(page: Page): Promise<void> {
  await expect(page.getByText("No episode of care is open")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Reason of the referral").fill("Leg pain since an operation");
  await page.getByRole("button", { name: "Open an episode" }).click();
  await expect(page.getByRole("list", { name: "The five steps" })).toBeVisible();
}

async function addPainProblem(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Record a pain problem" }).click();
  await page.getByLabel("Short name").fill("left leg");
  await page.getByRole("group", { name: "Region" }).getByLabel("Leg").check();
  await page.getByRole("group", { name: "Side", exact: true }).getByLabel("Left").check();
  await page.getByLabel("Structure").selectOption("Nerve root");
  await page.getByRole("radio", { name: "Neuropathic" }).check();
  await page.getByLabel("Levels").fill("L5");
  await page.getByRole("radio", { name: "Likely" }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add this pain problem" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the record" }).click();
  await expect(page.getByRole("region", { name: "Pain problems" })).toContainText("nerve root");
}

async function recordOnset(page: Page): Promise<void> {
  await startRecording(page, "Onset of pain");
  await page.getByRole("textbox", { name: "When this pain began" }).fill("2024");
  await page.getByRole("radio", { name: "The patient's account" }).check();
  await save(page);
}

/** Everything is answered; what belongs to devices does not arise where there is none. */
async function recordScreen(page: Page): Promise<void> {
  await page
    .getByRole("region", { name: "Patient" })
    .getByRole("link", { name: "ask now" })
    .click();
  await unfold(page, "After a procedure near the cord");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Red-flag questions");
  for (const no of await page.getByRole("radio", { name: "No", exact: true }).all())
    if (await no.isVisible()) await no.check();
  await expectAccessible(page);
  await save(page);
}

async function recordAsked(page: Page, about: string): Promise<void> {
  await startRecording(page, "History asked");
  await page.getByRole("radio", { name: about }).check();
  await save(page);
}

async function recordRehabilitation(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Treatment given" }).first().click();
  await page.getByRole("textbox", { name: "When it was given or began" }).fill("feb 2025");
  await page.getByRole("combobox", { name: "Treatment" }).selectOption("physical-therapy");
  await page.getByLabel("How long it lasted, where the dates are not known").fill("12");
  await page.getByLabel("Ending", { exact: false }).first().selectOption("Inadequate response");
  await page.getByRole("radio", { name: "Document seen" }).check();
  // Said ahead of saving, and found so on the record by what calls this.
  const preview = page.getByRole("region", { name: "If you save this" });
  const turned = preview.getByRole("listitem").filter({ hasText: injection });
  await expect(turned).toContainText(/^Open/);
  await expectAccessible(page);
  await save(page);
}

/** A verdict is never a bare word: each criterion stands with what is on record and its source. */
async function readReasons(page: Page): Promise<void> {
  await verdictOf(page, injection).getByRole("link", { name: /^Why/ }).click();
  await unfold(page, /criteri(a|on) met/);
  const reasons = page.getByRole("table", { name: `Reasons for ${injection}, what is met` });
  await expect(reasons.getByRole("row", { name: /Targeted rehabilitation/ })).toContainText("Met");
  await expectAccessible(page);
}

async function raiseRedFlag(page: Page): Promise<void> {
  await page
    .getByRole("region", { name: "Patient" })
    .getByRole("link", { name: "ask now" })
    .click();
  const numbness = page.getByRole("group", { name: "Numbness between the legs" });
  await numbness.getByRole("radio", { name: "New or worse" }).check();
  await numbness.getByLabel("Since (date)").fill(today());
  await save(page);
}

async function startRecording(page: Page, title: string): Promise<void> {
  await unfold(page, "Record ...");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Record");
}

function verdictOf(page: Page, treatment: string) {
  const steps = page.getByRole("list", { name: "The five steps" });
  return steps.getByRole("list").getByRole("listitem").filter({ hasText: treatment });
}
