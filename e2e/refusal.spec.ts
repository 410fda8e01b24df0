import { expect, type Page, test } from "@playwright/test";
import { aPatient } from "./support/a-patient";
import { expectAccessible } from "./support/expect-accessible";
import { signInAs } from "./support/sign-in-as";

const treatments = ["conservative-care", "scs-trial"] as const;

// The third way round the rules, SQL as the application's own role, is closed in the database
// itself: tests/db/activation-guard.test.ts tries it.
test("a trial that is not open cannot be started, on screen or by a request of one's own", async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { planId, steps } = await aPatient("one-operation", {
    treatments: [...treatments],
    approved: true,
  });
  await signInAs(page, "consultant");
  await page.goto(`/plans/${planId}?why=conservative-care`);
  const card = page.getByRole("article", { name: "SCS trial", exact: true });
  await card.getByRole("button", { name: "Activate SCS trial" }).click();

  const refusal = card.getByRole("alert");
  await expect(refusal).toContainText("SCS trial was not started.");
  await expect(refusal).toContainText("It is not open: Not yet.");
  const firstMissing = refusal.getByRole("listitem").getByRole("link").first();
  await expect(firstMissing).toBeFocused();
  const why = page.getByRole("region", { name: "Why: SCS trial" });
  await expect(why).toContainText((await firstMissing.textContent()) ?? "");
  await expect(refusal).toContainText("Record the psychological evaluation, or arrange one.");
  await expect(refusal).not.toContainText("can operate the device");
  await expectAccessible(page);

  const answer = await page.request.post(
    `/api/plans/${planId}/steps/${steps["scs-trial"]}/activate`,
    {
      headers: { origin: baseURL ?? "" },
      data: { revision: await revisionOn(page) },
    },
  );
  expect(answer.status()).toBe(409);
  const { words, refusal: reason } = await answer.json();
  expect(reason.kind).toBe("not-open");
  await expect(refusal).toContainText(words.happened);
  await expect(refusal).toContainText(words.why);
  await expect(firstMissing).toHaveText(words.toDo);

  await page.reload();
  await expect(card.getByRole("button", { name: "Activate SCS trial" })).toBeVisible();
  await expect(card).not.toContainText("Active since");

  await firstMissingOpensItsForm(page);
});

test("what a form of one's own invents is refused, and a stranger is asked to sign in", async ({
  page,
  request,
  baseURL,
}) => {
  const { planId, steps } = await aPatient("stimulation", {
    treatments: [...treatments],
    approved: true,
  });
  const address = `/api/plans/${planId}/steps/${steps["scs-trial"]}/activate`;
  const headers = { origin: baseURL ?? "" };
  expect((await request.post(address, { headers, data: { revision: 4 } })).status()).toBe(401);

  await signInAs(page, "trainee");
  const attempts = [
    { data: { revision: 4 }, status: 403 },
    { data: { revision: "4" }, status: 400 },
    { data: { revision: 4, verdict: "eligible", consentId: planId }, status: 403 },
  ];
  for (const { data, status } of attempts)
    expect((await page.request.post(address, { headers, data })).status()).toBe(status);

  for (const foreign of [{}, { origin: "https://evil.example" }]) {
    const answer = await page.request.post(address, { headers: foreign, data: { revision: 4 } });
    expect(answer.status(), JSON.stringify(foreign)).toBe(403);
    expect(await answer.text()).not.toContain("refusal");
  }
});

/** The revision that the page was drawn from. */
async function revisionOn(page: Page): Promise<number> {
  const pinned = await page.getByText(/^Pinned to pack/).textContent();
  return Number(/revision (\d+)/.exec(pinned ?? "")?.[1]);
}

/** What is missing is one step away, in the same place where it was refused. */
async function firstMissingOpensItsForm(page: Page): Promise<void> {
  const card = page.getByRole("article", { name: "SCS trial", exact: true });
  await card.getByRole("button", { name: "Activate SCS trial" }).click();
  await card.getByRole("alert").getByRole("listitem").getByRole("link").first().press("Enter");
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}\/(evidence\/new|problems)/);
  await expectAccessible(page);
}
