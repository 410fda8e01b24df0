import { expect, it } from "vitest";
import { europeanConsensusCard } from "@/lib/guidelines/european-consensus";
import { getPack } from "@/lib/guidelines/registry";

it("is a card with eight factors and a link, and no pack (D21)", () => {
  expect(europeanConsensusCard.factors).toHaveLength(8);
  expect(europeanConsensusCard.citation.url).toMatch(/^https:\/\//);
  expect(getPack("european-consensus")).toBeUndefined();
});

it("names no factor in words that blame the patient (D22)", () => {
  for (const factor of europeanConsensusCard.factors)
    expect(factor).not.toMatch(/secondary gain|inconsistent|exaggerat/i);
});
