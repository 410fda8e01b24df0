import { expect, type Page } from "@playwright/test";

export type TypedPlan = {
  readonly goal: string;
  readonly rehabilitation: string;
  /** As it is typed: `14 jan 2027`. */
  readonly reviewOn: string;
  readonly treatments: readonly TypedTreatment[];
};

export type TypedTreatment = {
  /** As the list names it: `SCS: SCS trial`. */
  readonly treatment: string;
  readonly pain: string;
  readonly goal: string;
  readonly success: string;
  readonly onlyIf?: string;
};

/** Types a plan on its page and saves the draft. */
export async function writePlan(page: Page, plan: TypedPlan): Promise<void> {
  const form = page.getByRole("form", { name: "The plan", exact: true });
  await form.getByLabel("Goal, in the patient's words").fill(plan.goal);
  await form.getByLabel("Rehabilitation that goes on alongside").fill(plan.rehabilitation);
  await form.getByLabel("Look at the plan again by").fill(plan.reviewOn);
  for (const treatment of plan.treatments) await addTreatment(page, treatment);
  await form.getByRole("button", { name: "Save the draft" }).click();
  await expect(form.getByRole("status")).toHaveText("Saved.");
}

async function addTreatment(page: Page, typed: TypedTreatment): Promise<void> {
  await page.getByRole("button", { name: "Add a treatment" }).click();
  const box = page.getByRole("group", { name: "Add a treatment" });
  await box.getByRole("combobox", { name: "Treatment" }).selectOption(typed.treatment);
  await box.getByRole("combobox", { name: "For which pain" }).selectOption(typed.pain);
  await box.getByLabel("What the patient should be able to do").fill(typed.goal);
  await box.getByLabel("How all will know that it worked").fill(typed.success);
  if (typed.onlyIf !== undefined) await box.getByLabel("Only if").fill(typed.onlyIf);
  await box.getByRole("button", { name: "Put it in the plan" }).click();
  await expect(box).toBeHidden();
}
