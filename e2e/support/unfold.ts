import type { Locator, Page } from "@playwright/test";

/** Opens what is folded under these words. */
export async function unfold(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.locator("summary").filter({ hasText: words }).click();
}
