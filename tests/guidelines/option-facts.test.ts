import { describe, expect, it } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { toOptionFacts } from "@/lib/guidelines/catalogue/option-facts";

describe("what the board says of an option whoever has it", () => {
  it.each(TreatmentId.options)(
    "names a source for every statement on %s, or says that nobody assessed it",
    (treatment) => {
      for (const known of Object.values(toOptionFacts(treatment))) {
        if (known === "not assessed") continue;
        expect(known.length).toBeGreaterThan(0);
        for (const { words, source } of known) {
          expect(words).not.toBe("");
          expect(source).not.toBe("");
        }
        expect(new Set(known.map(({ words }) => words)).size).toBe(known.length);
      }
    },
  );

  it("guesses no burden and no reversibility where the sources say nothing (F51)", () => {
    const { reversibility, burden } = toOptionFacts("radiofrequency-ablation");
    expect([reversibility, burden]).toEqual(["not assessed", "not assessed"]);
    expect(toOptionFacts("conservative-care").evidence).toBe("not assessed");
  });

  it("tells what speaks against stimulation beside what speaks for it", () => {
    const { evidence, burden, reversibility } = toOptionFacts("scs-permanent-implant");
    expect(JSON.stringify(evidence)).toContain("Cochrane");
    expect(JSON.stringify(evidence)).toContain("TA159");
    expect(JSON.stringify(burden)).toContain("13 of 42");
    expect(reversibility).toMatchObject([{ verification: "M" }]);
  });
});
