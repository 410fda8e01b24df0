import { describe, expect, it } from "vitest";
import { bleedingClasses } from "@/lib/domain/guideline/holds/hold-rules";
import { anticoagulantHolds } from "@/lib/guidelines/anticoagulant-holds/holds";
import { aDrug, heldFor, listShort, treatmentOfClass } from "@/tests/support/holds";
import { anEvidence, daysAgo } from "@/tests/support/pictures";

type Cell = "none" | number | readonly [number, number];
type Row = readonly [
  drug: string,
  said: Record<string, unknown>,
  low: Cell,
  intermediate: Cell,
  high: Cell,
  row: string,
];

/** Hours by class, written here from criteria.md 2.3 once more; "none": nothing has to be stopped. */
const rows: readonly Row[] = [
  ["aspirin", { indication: "primary prevention" }, "none", "none", 144, "aspirin-primary"],
  ["aspirin", { indication: "secondary prevention" }, "none", "none", "none", "aspirin-secondary"],
  ["clopidogrel", {}, "none", 168, 168, "clopidogrel"],
  ["prasugrel", {}, "none", [168, 240], [168, 240], "prasugrel"],
  ["ticagrelor", {}, "none", 120, 120, "ticagrelor"],
  ["cilostazol", {}, "none", "none", 48, "cilostazol"],
  ["warfarin", {}, "none", 120, 120, "warfarin"],
  ["apixaban", {}, "none", 72, 72, "factor-xa"],
  ["rivaroxaban", {}, "none", 72, 72, "factor-xa"],
  ["edoxaban", {}, "none", 72, 72, "factor-xa"],
  ["dabigatran", {}, "none", 96, 96, "dabigatran"],
  ["heparin", { dosage: "iv infusion" }, 6, 6, 6, "heparin-iv"],
  ["heparin", { dosage: "5000 units sc bd" }, 6, 6, 24, "heparin-sc"],
  ["enoxaparin", { indication: "prophylaxis" }, 12, 12, 12, "lmwh-prophylactic"],
  ["dalteparin", { indication: "prophylaxis" }, 12, 12, 12, "lmwh-prophylactic"],
  ["tinzaparin", { indication: "treatment of DVT" }, 24, 24, 24, "lmwh-therapeutic"],
  ["enoxaparin", { indication: "therapeutic dose" }, 24, 24, 24, "lmwh-therapeutic"],
  ["fondaparinux", {}, "none", 96, 96, "fondaparinux"],
  ["alteplase", {}, 48, 48, 48, "thrombolytic"],
  ["ibuprofen", {}, "none", "none", 24, "ibuprofen"],
  ["diclofenac", {}, "none", "none", 24, "diclofenac"],
  ["naproxen", {}, "none", "none", 96, "naproxen"],
  ["meloxicam", {}, "none", "none", 96, "meloxicam"],
  ["sertraline", {}, "none", "none", "none", "ssri-snri"],
  ["ginkgo", {}, "none", "none", "none", "herbs"],
];

/** Renal function is known and normal, so that no row is open. */
const kidneys = anEvidence({
  id: "crcl",
  kind: "renal-function",
  on: daysAgo(3),
  measure: "creatinine-clearance",
  value: 90,
});

const cases = rows.flatMap(([drug, said, low, intermediate, high, row]) =>
  bleedingClasses.map((of) => {
    const cell = { low, intermediate, high }[of];
    const [least, most] = typeof cell === "object" ? cell : [cell, cell];
    return { drug, said, of, least, most, row };
  }),
);

describe("every row of the table, for every class of procedure", () => {
  const held = cases.filter(({ least }) => least !== "none");
  const free = cases.filter(({ least }) => least === "none");

  it.each(held)("$drug ($row), class $of: not before $most hours", (each) => {
    const { drug, said, of, least, most } = each;
    const at = (hours: number) =>
      listShort(treatmentOfClass[of], [kidneys, heldFor(drug, hours, said)]);
    const code = `${drug}:${least}h:${of}`;
    expect(at(Number(most) - 1)).toEqual([`${code} not-met`]);
    expect(at(Number(most))).toEqual([`${code} met`]);
    expect(at(Number(most) + 1)).toEqual([`${code} met`]);
    expect(listShort(treatmentOfClass[of], [kidneys, aDrug(drug, said)])).toEqual([
      `${code} unknown`,
    ]);
  });

  it.each(free)("$drug ($row), class $of: no hold is asked for", ({ drug, said, of }) => {
    expect(listShort(treatmentOfClass[of], [kidneys, heldFor(drug, 1, said)])).toEqual([]);
  });

  it("leaves out no row of the table", () => {
    const tested = new Set(rows.map(([, , , , , row]) => row));
    expect(anticoagulantHolds.drugs.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual(
      [],
    );
  });
});
