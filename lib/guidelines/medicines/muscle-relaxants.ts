import type { Drug } from "@/lib/domain/medicine/medicine-rules";
import { general, label, standIn } from "./sources";

/** @unit mg a day, after the loading dose. Upper end of 4 to 4.5 g. */
export const methocarbamolAfterLoading = 4500;

/** The muscle relaxants of the seed. */
export const muscleRelaxants: readonly Drug[] = [
  {
    id: "baclofen",
    name: "Baclofen",
    ingredients: ["baclofen"],
    status: "licensed",
    seedDose: {
      single: { least: 5, most: 20 },
      unit: "mg",
      timesPerDay: { least: 3, most: 3 },
    },
    timing: "Three times a day.",
    sideEffects: ["drowsiness", "weakness"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 80,
        unit: "mg",
        forWhom: "in a day",
        ...label("highest daily dose"),
      },
      {
        code: "RENAL_DOSE",
        perDay: 0,
        unit: "mg",
        forWhom: "with an eGFR below 30 ml/min",
        when: { op: "renal-below", measure: "egfr", value: 30 },
        ...label("kidney function", standIn),
      },
    ],
    notes: [
      {
        words:
          "Less of it with an eGFR below 60 ml/min. No figure is given, so nothing warns of it.",
        ...label("kidney function"),
      },
      { words: "It is brought down in steps, never ended abruptly.", ...label("withdrawal") },
    ],
  },
  {
    id: "cyclobenzaprine",
    name: "Cyclobenzaprine",
    ingredients: ["cyclobenzaprine"],
    status: "licensed",
    seedDose: {
      single: { least: 5, most: 10 },
      unit: "mg",
      timesPerDay: { least: 3, most: 3 },
    },
    timing: "Three times a day, for 2 to 3 weeks at most.",
    sideEffects: ["dry mouth, poor sight near by, confusion (anticholinergic)"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 30,
        unit: "mg",
        forWhom: "in a day",
        ...label("highest daily dose"),
      },
    ],
    notes: [{ words: "Never with a monoamine oxidase inhibitor.", ...label("contraindications") }],
  },
  {
    id: "methocarbamol",
    name: "Methocarbamol",
    ingredients: ["methocarbamol"],
    status: "licensed",
    seedDose: {
      single: { least: 1500, most: 1500 },
      unit: "mg",
      timesPerDay: { least: 4, most: 4 },
    },
    timing: "Four times a day.",
    sideEffects: ["stomach and bowel", "dizziness"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 8000,
        unit: "mg",
        forWhom: "in a day, and that in the first two or three days only",
        ...label("loading dose"),
      },
    ],
    notes: [
      {
        words:
          "The seed's 1500 mg four times a day is a loading dose, for the first 48 to 72 hours; after that 4 to 4.5 g a day. The seed leaves that out.",
        ...general("loading dose"),
      },
    ],
  },
];
