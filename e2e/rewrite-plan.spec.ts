import { expect, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { today } from "./support/clinic-day";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";
import { unfold } from "./support/unfold";

test("a plan is rewritten after an answer and a start of the same hand, without a quarrel with oneself", async ({
  page,
}) => {
  const { planId } = await aPatient("injection", {
    treatments: ["conservative-care"],
    approved: true,
  });
  await signInAs(page, "consultant");
  await page.goto(`/plans/${planId}`);
  await unfold(page, "Record the patient's answer");
  const form = page.getByRole("form", { name: "Record the patient's answer" });
  await form.getByRole("radio", { name: "Agreed" }).check();
  await form.getByRole("textbox", { name: "Given on" }).fill(today());
  await form.getByRole("button", { name: "Record the answer" }).click();
  await expect(page.getByRole("region", { name: "Consent" })).toContainText(`Agreed, ${today()}`);
  await page.getByRole("button", { name: "Activate Conservative care" }).click();
  await expect(page.getByRole("article", { name: "Conservative care", exact: true })).toContainText(
    "Active since",
  );
  await unfold(page, "Rewrite this plan");
  const plan = page.getByRole("form", { name: "The plan", exact: true });
  await plan.getByLabel("Goal, in the patient's words").fill("Carry the bag home");
  await plan.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("this is a rewrite of it")).toBeVisible();
  await expectAccessible(page);

  await unfold(page, "Withdraw this rewrite");
  await page
    .getByRole("form", { name: "Withdraw this rewrite" })
    .getByLabel("Why")
    .fill("Not needed.");
  await page.getByRole("button", { name: "Withdraw this rewrite" }).click();
  await expect(page.getByText("Approved", { exact: true })).toBeVisible();
});
