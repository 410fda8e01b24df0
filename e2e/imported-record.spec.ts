import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";
import { unfold } from "./support/unfold";

const bundle = fileURLToPath(
  new URL("../tests/fixtures/fhir/post-laminectomy-opioids.bundle.json", import.meta.url),
);

test("an imported diagnosis makes type 2 with the operation still to be asked for, and stimulation stays closed with its reasons", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "consultant");
  await page.goto("/import");
  await page.getByLabel("File").setInputFiles(bundle);
  await page.getByRole("button", { name: "Import" }).click();
  const report = page.getByRole("region", { name: /^Report on/ });
  await report.getByRole("link", { name: /^Open the .*record/ }).click();

  const type = page.getByRole("region", { name: "PSPS type 2 (after spinal surgery)" });
  await expect(type).toContainText(/Type 2, because of: .*post-laminectomy/i);
  await expect(type).toContainText("Find out when the spine was operated on");
  await expect(page.getByRole("region", { name: "Patient", exact: true })).toContainText(
    "PSPS type 2",
  );
  await expectAccessible(page);

  const steps = page.getByRole("list", { name: "The five steps" });
  // What is not indicated stands folded under its step: one press away, never left out.
  const scs = steps.locator("> li").filter({ has: page.getByRole("heading", { name: "SCS" }) });
  await unfold(scs, /not indicated$/);
  const trial = steps.getByRole("list").getByRole("listitem").filter({ hasText: "SCS trial" });
  await expect(trial).not.toContainText("Open");
  await trial.getByRole("link", { name: /^Why/ }).click();
  const why = page.getByRole("region", { name: "Why: SCS trial" });
  await expect(why.getByRole("rowheader", { name: "Missing" }).first()).toBeVisible();
  await expect(why).toContainText("A psychological evaluation is on record.");
  await expectAccessible(page);

  await page.getByRole("link", { name: /^Imported, not mapped/ }).click();
  await expect(page.getByRole("region", { name: "What is on record" })).toContainText(
    "No rule reads them.",
  );
  await unfold(page, "Record ...");
  await expectAccessible(page);
});
