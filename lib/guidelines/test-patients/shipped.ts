import { z } from "zod";
import { PackCase } from "@/lib/domain/guideline/pack-case";
import stored from "./shipped.json";

/** As it is stored: most evidence is the same in many patients, and stands once. */
const Stored = z.object({
  evidence: z.record(z.string(), z.record(z.string(), z.unknown())),
  cases: z.array(z.looseObject({ picture: z.looseObject({ evidence: z.array(z.string()) }) })),
});

let cases: readonly PackCase[] | undefined;

/**
 * The test patients of the project's clinical material, as clinical pictures with what is expected.
 *
 * Written by `SHIP_TEST_PATIENTS=1 npx vitest run tests/guidelines/shipped-test-patients.test.ts`,
 * and held by that test to be what the material says.
 */
export function shippedCases(): readonly PackCase[] {
  cases ??= read();
  return cases;
}

function read(): readonly PackCase[] {
  const { evidence, cases: found } = Stored.parse(stored);
  return found.map((each) =>
    PackCase.parse({
      ...each,
      picture: { ...each.picture, evidence: each.picture.evidence.map((key) => evidence[key]) },
    }),
  );
}
