import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { catalogue } from "@/lib/guidelines/catalogue/catalogue";
import { packs } from "@/lib/guidelines/registry";

const seedFields = [
  "drugClass",
  "dose",
  "timing",
  "sideEffects",
  "function",
  "protocol",
  "goal",
  "mechanism",
] as const;

const Inventory = z.object({
  rows: z.array(
    z.looseObject({
      kind: z.string(),
      id: z.string(),
      name: z.string(),
      step: z.string().optional(),
      seeds: z.array(z.string()),
    }),
  ),
});

const { rows } = Inventory.parse(
  JSON.parse(readFileSync("tests/fixtures/clinical/seed-inventory.json", "utf8")),
);
const toKey = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;
const byKey = new Map(catalogue.map((item) => [toKey(item), item]));

describe("the catalogue", () => {
  it("names each of the 246 kinds and ids of the seed inventory once, and nothing else", () => {
    expect(rows).toHaveLength(246);
    expect(catalogue.map(toKey).toSorted()).toEqual(rows.map(toKey).toSorted());
  });

  it("keeps the step, the seed documents and all that the seed says of each", () => {
    for (const row of rows) {
      const item = byKey.get(toKey(row));
      expect(item?.step, toKey(row)).toBe(row.step);
      expect(item?.sources.seeds, toKey(row)).toEqual(row.seeds);
      const said = seedFields.flatMap((field) => (field in row ? [[field, row[field]]] : []));
      expect(item?.seedSays ?? {}, toKey(row)).toEqual(Object.fromEntries(said));
      if (typeof row["note"] === "string") expect(item?.note, toKey(row)).toBeTruthy();
      expect(item?.name.length).toBeGreaterThan(2);
    }
  });

  it("says of evidence and contraindications what a source says, or that nobody assessed them", () => {
    for (const { evidence, contraindications } of catalogue)
      for (const assessed of [evidence, contraindications])
        expect(assessed === "not assessed" || assessed.length > 0).toBe(true);
    expect(byKey.get("intervention pirft")?.evidence).toBe("not assessed");
    expect(byKey.get("intervention pirft")?.contraindications).toBe("not assessed");
  });

  it("names the source of every statement", () => {
    for (const { evidence, contraindications, sources } of catalogue)
      for (const { source } of [evidence, contraindications].flatMap((each) =>
        each === "not assessed" ? [] : each,
      ))
        expect(sources.documents.map(({ key }) => key)).toContain(source);
  });

  it("never counts a procedure as conservative care, whatever list the seed puts it on", () => {
    const procedures = catalogue.filter(
      ({ kind, step }) => kind === "intervention" && step !== "conservative",
    );
    expect(procedures.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "spinal-cord-stimulation",
        "endoscopic-transforaminal-discectomy",
        "manipulation-under-anaesthesia",
      ]),
    );
    for (const { id, countsAs } of procedures) expect(countsAs, id).toBe("none");
  });

  it("counts supplements as adjuncts and never as care", () => {
    for (const item of catalogue.filter(({ kind }) => kind === "supplement"))
      expect(item.countsAs).toBe("supplement");
  });

  it("sends each intervention to treatments of its own step", () => {
    for (const { step, treatments = [] } of catalogue)
      for (const id of treatments) expect(getTreatment(id).step).toBe(step);
  });

  it("says for every rule of the seeds which codes of which packs encode it", () => {
    for (const item of catalogue.filter(({ kind }) => kind === "rule"))
      expect(item.encodedBy?.length, item.id).toBeGreaterThan(0);
  });

  it("names for rules and red flags only codes that stand in that pack", () => {
    for (const { encodedBy = [] } of catalogue)
      for (const { pack: id, codes } of encodedBy) {
        const pack = packs.find((each) => each.id === id);
        const known = [
          ...Object.values(pack?.treatments ?? {}).flatMap(({ criteria }) => criteria),
          ...(pack?.banners ?? []),
          ...(pack?.planRules ?? []),
        ].map(({ code }) => code);
        expect(known).toEqual(expect.arrayContaining([...codes]));
      }
  });

  it("puts every red flag of the seeds to work in every pack", () => {
    for (const item of catalogue.filter(({ kind }) => kind === "red-flag"))
      expect(item.encodedBy?.map(({ pack }) => pack)).toEqual(packs.map(({ id }) => id));
  });
});
