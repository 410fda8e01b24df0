import type { PackCase } from "@/lib/domain/guideline/pack-case";
import stored from "./shipped.json";
import { readStoredCases } from "./stored-cases";

let cases: readonly PackCase[] | undefined;

/**
 * The test patients of the project's clinical material, as clinical pictures with what is expected.
 *
 * Written by `SHIP_TEST_PATIENTS=1 npx vitest run tests/guidelines/shipped-test-patients.test.ts`,
 * and held by that test to be what the material says.
 */
export function shippedCases(): readonly PackCase[] {
  cases ??= readStoredCases(stored);
  return cases;
}
