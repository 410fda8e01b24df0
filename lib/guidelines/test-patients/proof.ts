import type { PackCase } from "@/lib/domain/guideline/pack-case";
import stored from "./proof.json";
import { readStoredCases } from "./stored-cases";

let cases: readonly PackCase[] | undefined;

/**
 * Patients that each show single criteria at, below and above a number, and with the fact missing.
 *
 * Written from the tests of the packs by `SHIP_PROOF=1 npx vitest run --no-file-parallelism
 * tests/guidelines`. They stand on no page: they hold the packs to their numbers.
 */
export function proofCases(): readonly PackCase[] {
  cases ??= readStoredCases(stored);
  return cases;
}
