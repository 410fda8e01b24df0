import { expect, it } from "vitest";
import { stimulationEvidenceCard } from "@/lib/guidelines/stimulation-evidence";

it("gives every result with what it was compared with, or says that none was (decisions, D35)", () => {
  for (const factor of stimulationEvidenceCard.factors)
    expect(factor).toMatch(/against|placebo|equally|sub-analysis|do not support/i);
});

it("says of each line that was not read in its own text that its source is a secondary one", () => {
  const names = ["PROCO", "Hara", "Cochrane", "Duarte"];
  for (const name of names) {
    const line = stimulationEvidenceCard.factors.find((each) => each.includes(name));
    expect(line).toMatch(/secondary source/);
  }
});
