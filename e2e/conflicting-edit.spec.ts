import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { atOwnScreen } from "./support/sign-in-as";

const theirs = "Stand long enough to cook";
const mine = "Walk the dog round the pond";
const myRehabilitation = "Hydrotherapy on Tuesdays, strength at home";

test("the second of two who write one plan sees both, and loses nothing that was typed", async ({
  browser,
}) => {
  const { planId } = await aPatient("injection", {
    treatments: ["conservative-care"],
    approved: false,
  });
  const first = await atOwnScreen(browser, "consultant2");
  const second = await atOwnScreen(browser, "consultant");
  for (const page of [first, second]) await page.goto(`/plans/${planId}`);

  await goalOf(second).fill(mine);
  await rehabilitationOf(second).fill(myRehabilitation);
  await goalOf(first).fill(theirs);
  await save(first);
  await expect(editorOf(first).getByRole("status")).toHaveText("Saved.");

  await save(second);
  const conflict = second.getByRole("alert", { name: "A colleague changed this plan" });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Dr Piotr Lindqvist changed this plan");
  await expect(conflict).toContainText(theirs);
  await expect(goalOf(second)).toHaveValue(mine);
  await expect(rehabilitationOf(second)).toHaveValue(myRehabilitation);
  await expectAccessible(second);

  await conflict.getByRole("button", { name: "Save mine over it" }).click();
  await expect(editorOf(second).getByRole("status")).toHaveText("Saved.");
  await expect(conflict).toBeHidden();

  await goalOf(first).fill("Something the first types later");
  await save(first);
  const turned = first.getByRole("alert", { name: "A colleague changed this plan" });
  await expect(turned).toContainText(mine);
  await turned.getByRole("button", { name: "Take theirs, drop mine" }).click();
  await expect(goalOf(first)).toHaveValue(mine);
  await expect(rehabilitationOf(first)).toHaveValue(myRehabilitation);
});

function editorOf(page: Page) {
  return page.getByRole("form", { name: "The plan", exact: true });
}

function goalOf(page: Page) {
  return editorOf(page).getByLabel("Goal, in the patient's words");
}

function rehabilitationOf(page: Page) {
  return editorOf(page).getByLabel("Rehabilitation that goes on alongside");
}

async function save(page: Page): Promise<void> {
  await editorOf(page).getByRole("button", { name: "Save the draft" }).click();
}
