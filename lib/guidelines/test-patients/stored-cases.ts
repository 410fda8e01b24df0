import { z } from "zod";
import { PackCase } from "@/lib/domain/guideline/pack-case";

/** As they are stored: most evidence is the same in many patients, and stands once. */
const Stored = z.object({
  evidence: z.record(z.string(), z.record(z.string(), z.unknown())),
  cases: z.array(z.looseObject({ picture: z.looseObject({ evidence: z.array(z.string()) }) })),
});

/** Test patients with their evidence put back in its place. */
export function readStoredCases(stored: unknown): readonly PackCase[] {
  const { evidence, cases } = Stored.parse(stored);
  return cases.map((each) =>
    PackCase.parse({
      ...each,
      picture: { ...each.picture, evidence: each.picture.evidence.map((key) => evidence[key]) },
    }),
  );
}
