import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const grave: readonly unknown[] = ["serious", "critical"];

/** Scans the page in the state in which it stands: no finding of axe that is serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page frames another, so the scan needs no blank page of its own to gather what frames say;
  // and what passed is not described. Together that is more than half of its time.
  const scan = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await scan.analyze();
  const found = violations
    .filter(({ impact }) => grave.includes(impact))
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
