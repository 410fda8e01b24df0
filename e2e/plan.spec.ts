import { expect, type Page, test } from "@playwright/test";
import { addDays, formatClinical } from "../lib/domain/shared/plain-date";
import { readPdf } from "../tests/support/read-pdf";
import { aPatient } from "./support/a-patient";
import { clinicDay, today } from "./support/clinic-day";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";
import { unfold } from "./support/unfold";
import { writePlan } from "./support/write-plan";

const injection = "Epidural steroid injection";

test("a consultant plans an injection, signs it, starts it with the patient's yes, prints, and records how it ended", async ({
  page,
}) => {
  test.slow();
  const { patientId } = await aPatient("injection");
  await signInAs(page, "consultant");
  await page.goto(`/patients/${patientId}`);
  await expect(stepAt(page, "Now")).toContainText(injection);
  await page.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Plan" })).toBeVisible();
  await expectAccessible(page);

  await refuseIncomplete(page);
  await writePlan(page, {
    goal: "Walk to the shop and back",
    rehabilitation: "Physiotherapy twice a week, with pacing",
    reviewOn: formatClinical(addDays(clinicDay(), 60)),
    treatments: [
      {
        treatment: "Conservative: Conservative care",
        pain: "left leg",
        goal: "Walk for 15 minutes",
        success: "Walks for 15 minutes on most days",
      },
      {
        treatment: `Injections: ${injection}`,
        pain: "left leg",
        goal: "Sit through a meal",
        success: "Sits for 30 minutes",
      },
    ],
  });
  await expectAccessible(page);

  await page.getByRole("button", { name: "Submit for approval" }).click();
  await page.getByRole("button", { name: "Approve the plan" }).click();
  await expect(page.getByText("Version 1 in force")).toBeVisible();
  await expectAccessible(page);

  await activate(page, "Conservative care");
  await refuseWithoutConsent(page);
  await recordConsent(page);
  await activate(page, injection);
  await expectAccessible(page);

  await printBoth(page);
  await copyAsText(page);
  await completeInjection(page);
  await expect(stepAt(page, "Now")).toContainText("SCS trial");
  await expectAccessible(page);
});

/** What every plan needs is asked for by name before anybody signs. */
async function refuseIncomplete(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit for approval" }).click();
  const refusal = page.getByRole("form", { name: "Submit the plan" }).getByRole("alert");
  await expect(refusal).toContainText("Write which rehabilitation goes on alongside.");
  await expect(refusal).toContainText("Add conservative care as a step");
  await expectAccessible(page);
}

async function refuseWithoutConsent(page: Page): Promise<void> {
  await page.getByRole("button", { name: `Activate ${injection}` }).click();
  const refusal = cardOf(page, injection).getByRole("alert");
  await expect(refusal).toContainText(
    "The patient's answer to this version of the plan is not recorded.",
  );
  await expect(refusal).toBeFocused();
}

async function recordConsent(page: Page): Promise<void> {
  await unfold(page, "Record the patient's answer");
  const form = page.getByRole("form", { name: "Record the patient's answer" });
  await form.getByRole("radio", { name: "Agreed" }).check();
  await form.getByRole("textbox", { name: "Given on" }).fill(today());
  await form.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByRole("region", { name: "Consent" })).toContainText(`Agreed, ${today()}`);
}

async function activate(page: Page, treatment: string): Promise<void> {
  await page.getByRole("button", { name: `Activate ${treatment}` }).click();
  await expect(cardOf(page, treatment)).toContainText(`Active since ${today()}`);
}

/** The patient's paper and the meeting's: both for screen readers too. */
async function printBoth(page: Page): Promise<void> {
  for (const name of ["Print for the patient", "MDT sheet"]) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const paper = await readPdf(await answer.body());
    expect(paper.isTagged).toBe(true);
    expect(paper.pages.length).toBeLessThanOrEqual(2);
  }
}

async function copyAsText(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Copy as text" }).click();
  const text = await page.getByLabel("The plan as text").inputValue();
  expect(text).toContain(injection);
  expect(text.length).toBeLessThan(2000);
}

async function completeInjection(page: Page): Promise<void> {
  const card = cardOf(page, injection);
  await unfold(card, "Complete: say how it ended");
  await card.getByLabel("Ending").selectOption("Inadequate response");
  await card.getByRole("textbox", { name: "Ended on" }).fill(today());
  await card.getByLabel("Pain relief").fill("20");
  await card.getByLabel("How long the relief lasted").fill("21");
  await card.getByRole("button", { name: "Record the ending" }).click();
  await expect(card).toContainText("Ended Inadequate response");
}

function cardOf(page: Page, treatment: string) {
  return page.getByRole("article", { name: treatment, exact: true });
}

/** The step of the ladder that stands where these words say. */
function stepAt(page: Page, place: "Behind" | "Now" | "Later") {
  const steps = page.getByRole("list", { name: "The five steps" }).getByRole("listitem");
  return steps.filter({ has: page.getByText(place, { exact: true }) });
}
