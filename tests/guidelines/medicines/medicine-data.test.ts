import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readMedicineName } from "@/lib/domain/catalogue/medicine-name";
import { listDoseRules } from "@/lib/domain/medicine/dose-rules";
import type { MedicineRule } from "@/lib/domain/medicine/medicine-rules";
import { coreMedicines, ukMedicines, usMedicines } from "@/lib/guidelines/medicines/medicines";
import { packs } from "@/lib/guidelines/registry";

const sets = [coreMedicines, usMedicines, ukMedicines];

const seeds = z
  .object({ rows: z.array(z.object({ kind: z.string(), id: z.string() })) })
  .parse(JSON.parse(readFileSync("tests/fixtures/clinical/seed-inventory.json", "utf8")))
  .rows.filter(({ kind }) => kind === "medication")
  .map(({ id }) => id);

function listRules(): readonly MedicineRule[] {
  return sets.flatMap(({ rules, drugs }) => [
    ...rules,
    ...drugs.flatMap((drug) => listDoseRules(drug).flat()),
  ]);
}

describe("the drugs", () => {
  it("are the 20 of the seed, each once, in every set", () => {
    expect(seeds).toHaveLength(20);
    for (const { drugs } of sets)
      expect(drugs.map(({ id }) => id).toSorted()).toEqual(seeds.toSorted());
  });

  it("have ingredients that the catalogue of ingredients knows, but for the one that is no drug", () => {
    for (const { id, ingredients, status } of coreMedicines.drugs) {
      expect(ingredients.length > 0).toBe(status === "licensed");
      expect(status === "licensed").toBe(id !== "cyclooxygenase-3-inhib");
      for (const each of ingredients) expect(readMedicineName(each)?.ingredients).toEqual([each]);
    }
  });

  it("carry the loading dose of methocarbamol as unverified", () => {
    const drug = coreMedicines.drugs.find(({ id }) => id === "methocarbamol");
    expect(drug?.seedDose).toMatchObject({ single: { most: 1500 }, timesPerDay: { most: 4 } });
    expect(drug?.notes).toMatchObject([{ verification: "M" }]);
  });
});

describe("the groups and the factors", () => {
  it("name only ingredients that the catalogue of ingredients knows", () => {
    const names = sets.flatMap(({ groups, factorSet }) => [
      ...Object.values(groups).flat(),
      ...factorSet.factors.map(({ ingredient }) => ingredient),
    ]);
    for (const name of names) expect(readMedicineName(name)?.ingredients).toEqual([name]);
  });

  it("convert opioids only", () => {
    for (const { factorSet } of sets)
      for (const { ingredient } of factorSet.factors)
        expect(readMedicineName(ingredient)?.opioid).toBe(true);
  });
});

describe("every rule", () => {
  it("has a sentence, a source and a hint that names no figure (C24)", () => {
    for (const rule of listRules()) {
      expect(rule.words).toMatch(/^[A-Z].*\.$/);
      expect(rule.fixHint).toMatch(/^[A-Z][^0-9]*\.$/);
      expect(rule.citation.document.length).toBeGreaterThan(5);
      expect(rule.citation.recommendation.length).toBeGreaterThan(0);
    }
  });

  it("tells nobody to stop a medicine at once (A4)", () => {
    for (const { words, fixHint } of listRules()) {
      const said = `${words} ${fixHint}`.toLowerCase();
      expect(said).not.toMatch(/\b(stop|cease|discontinue|withdraw)\b(?!ped)/);
      if (said.includes("stopped")) expect(said).toMatch(/(nothing|neither) is stopped/);
    }
  });

  it("is told apart from every other of its set by code and detail", () => {
    for (const { rules } of sets) {
      const keys = rules.map(({ code, detail }) => `${code} ${detail ?? ""}`);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it("asks for a review of nothing but what the clinic decided (F49)", () => {
    const codes = listRules().flatMap(({ level, code }) =>
      level === "block-review" ? [code] : [],
    );
    expect(new Set(codes.map((code) => code.replace(/:.*/, "")))).toEqual(
      new Set([
        "NOT_A_LICENSED_DRUG",
        "NSAID_EGFR_LT_30",
        "OPIOID_BENZO",
        "RENAL_DOSE",
        "SEROTONERGIC_COMBO",
      ]),
    );
  });
});

describe("every pack", () => {
  it("checks medicines, as plain data, and leaves out nothing of the safety core", () => {
    const core = coreMedicines.rules.map(({ code }) => code);
    for (const { medicines } of packs) {
      expect(medicines?.rules.map(({ code }) => code)).toEqual(expect.arrayContaining(core));
      expect(JSON.parse(JSON.stringify(medicines))).toEqual(medicines);
    }
  });

  it("counts with the factors of its country", () => {
    const used = Object.fromEntries(
      packs.map(({ id, medicines }) => [id, medicines?.factorSet.id]),
    );
    expect(used).toMatchObject({
      "safety-core": "cdc-2022",
      "psps-stepwise": "cdc-2022",
      "us-cms": "cdc-2022",
      "uk-nice": "bnf",
    });
  });
});
