import { readFileSync, writeFileSync } from "node:fs";
import type { PackCase } from "@/lib/domain/guideline/pack-case";

const file = "lib/guidelines/test-patients/shipped.json";

/**
 * What is stored, beside what the clinical material makes of it now.
 *
 * With `SHIP_TEST_PATIENTS=1` in the environment it is written first.
 */
export function compareShipped(cases: readonly PackCase[]) {
  const made: unknown = JSON.parse(JSON.stringify(toStored(cases)));
  if (process.env["SHIP_TEST_PATIENTS"] === "1")
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  const stored: unknown = JSON.parse(readFileSync(file, "utf8"));
  return { made, stored };
}

/** Most evidence is the same in many patients: it is kept once, under a number. */
export function toStored(cases: readonly PackCase[]) {
  const keys = new Map<string, string>();
  const stored = cases.map((each) => ({
    ...each,
    picture: {
      ...each.picture,
      evidence: each.picture.evidence.map((evidence) => {
        const text = JSON.stringify(evidence);
        const key = keys.get(text) ?? `e${keys.size + 1}`;
        keys.set(text, key);
        return key;
      }),
    },
  }));
  const evidence = Object.fromEntries([...keys].map(([text, key]) => [key, JSON.parse(text)]));
  return { evidence, cases: stored };
}
