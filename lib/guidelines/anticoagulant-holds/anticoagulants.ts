import type { DrugRow, HoldCell } from "@/lib/domain/guideline/holds/hold-rules";
import { cells, holdDays, holdHours, restart, row, shared, toHours } from "./row";

const warfarin: HoldCell = { kind: "hold", hours: toHours(5), normalInr: true };

const dabigatran: HoldCell = {
  kind: "hold",
  hours: toHours(4),
  withRenalImpairment: toHours(5, 6),
};

const heparinMissing = {
  fact: "HEPARIN_ROUTE",
  words: "Record how heparin is given: into a vein, or under the skin.",
  evidenceKind: "medicine",
};

const intensityMissing = {
  fact: "HEPARIN_INTENSITY",
  words: "Record whether the heparin is to prevent a clot or to treat one.",
  evidenceKind: "medicine",
};

const lowMolecular = ["enoxaparin", "dalteparin", "tinzaparin"];

/** Tablets and injections that slow clotting. */
export const anticoagulants: readonly DrugRow[] = [
  row("warfarin", {
    words: "warfarin",
    ingredients: ["warfarin"],
    cells: cells(shared, warfarin, warfarin),
    restartHours: { intermediate: 6, high: 6 },
  }),
  row("factor-xa", {
    words: "apixaban, rivaroxaban, edoxaban",
    ingredients: ["apixaban", "rivaroxaban", "edoxaban"],
    cells: cells(shared, holdDays(3), holdDays(3)),
    restartHours: restart(24),
    interpretations: ["The row does not name renal function."],
  }),
  row("dabigatran", {
    words: "dabigatran",
    ingredients: ["dabigatran"],
    cells: cells(shared, dabigatran, dabigatran),
    restartHours: restart(24),
    interpretations: [
      "The row gives the longer hold for impaired renal function: the limit of creatinine clearance is local.",
    ],
  }),
  row("heparin-iv", {
    words: "unfractionated heparin into a vein",
    ingredients: ["heparin"],
    variant: { words: ["iv", "intravenous", "infusion"], missing: heparinMissing },
    cells: cells(holdHours(6), holdHours(6), holdHours(6)),
    restartHours: restart(2),
  }),
  row("heparin-sc", {
    words: "unfractionated heparin under the skin",
    ingredients: ["heparin"],
    variant: { words: ["sc", "subcut", "under the skin"], missing: heparinMissing },
    cells: cells(holdHours(6), holdHours(6), holdHours(24)),
    restartHours: { low: 2, intermediate: 8, high: 8 },
  }),
  row("lmwh-prophylactic", {
    words: "low molecular weight heparin to prevent a clot",
    ingredients: lowMolecular,
    variant: { words: ["prophyla", "prevent"], missing: intensityMissing },
    cells: cells(holdHours(12), holdHours(12), holdHours(12)),
    restartHours: { low: 4, intermediate: 24, high: 24 },
  }),
  row("lmwh-therapeutic", {
    words: "low molecular weight heparin to treat a clot",
    ingredients: lowMolecular,
    variant: { words: ["therap", "treat"], missing: intensityMissing },
    cells: cells(holdHours(24), holdHours(24), holdHours(24)),
    restartHours: { low: 4, intermediate: 24, high: 24 },
  }),
  row("fondaparinux", {
    words: "fondaparinux",
    ingredients: ["fondaparinux"],
    cells: cells(shared, holdDays(4), holdDays(4)),
    restartHours: { low: 6, intermediate: 24, high: 24 },
  }),
  row("thrombolytic", {
    words: "a thrombolytic",
    ingredients: ["alteplase", "tenecteplase", "reteplase", "streptokinase", "urokinase"],
    cells: cells(holdHours(48), holdHours(48), holdHours(48)),
    restartHours: { low: "specialist", intermediate: "specialist", high: "specialist" },
  }),
];
