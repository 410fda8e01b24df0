import type { DoseLimit, Drug, Sourced } from "@/lib/domain/medicine/medicine-rules";
import { gabapentinLabel, general, label, painInKidneyDisease2020, standIn } from "./sources";

function atMost(perDay: number, ...interpretations: readonly string[]): DoseLimit {
  return {
    code: "DAILY_MAX",
    perDay,
    unit: "mg",
    forWhom: "in a day",
    ...label("highest daily dose", ...interpretations),
  };
}

type Clearance = { readonly below: number; readonly orEqual?: true; readonly words: string };

function byClearance(
  perDay: number,
  { below, words, ...rest }: Clearance,
  sourced: Sourced,
): DoseLimit {
  return {
    code: "RENAL_DOSE",
    perDay,
    unit: "mg",
    forWhom: `with a creatinine clearance ${words} ml/min`,
    when: { op: "renal-below", measure: "creatinine-clearance", value: below, ...rest },
    ...sourced,
  };
}

const pregabalinSource: Sourced = {
  ...painInKidneyDisease2020,
  interpretations: [
    ...painInKidneyDisease2020.interpretations,
    "Where two rows of the table name the same figure, the stricter one is taken.",
  ],
};

/** Antidepressants and gabapentinoids of the seed. */
export const nervePainMedicines: readonly Drug[] = [
  {
    id: "amitriptyline",
    name: "Amitriptyline",
    ingredients: ["amitriptyline"],
    status: "licensed",
    seedDose: {
      single: { least: 10, most: 50 },
      unit: "mg",
      timesPerDay: { least: 1, most: 1 },
    },
    timing: "At bedtime.",
    sideEffects: ["sleepiness", "dry mouth"],
    limits: [atMost(150, "For nerve pain 75 mg a day is usually the most; that is not warned of.")],
    notes: [
      { words: "An ECG first in heart disease.", ...general("heart rhythm") },
      { words: "On the Beers list for older people.", ...general("Beers criteria") },
    ],
  },
  {
    id: "duloxetine",
    name: "Duloxetine",
    ingredients: ["duloxetine"],
    status: "licensed",
    seedDose: {
      single: { least: 30, most: 60 },
      unit: "mg",
      timesPerDay: { least: 1, most: 1 },
    },
    timing: "In the morning.",
    sideEffects: ["nausea", "poor sleep"],
    limits: [
      atMost(120, "60 mg is the usual dose."),
      byClearance(0, { below: 30, words: "below 30" }, label("kidney function", standIn)),
    ],
    notes: [
      {
        words: "Avoided in liver disease; nothing warns of it.",
        ...label("liver"),
      },
    ],
  },
  {
    id: "gabapentin",
    name: "Gabapentin",
    ingredients: ["gabapentin"],
    status: "licensed",
    seedDose: {
      single: { least: 300, most: 600 },
      unit: "mg",
      timesPerDay: { least: 3, most: 3 },
    },
    timing: "Three times a day.",
    sideEffects: ["sleepiness", "swollen legs"],
    limits: [
      atMost(3600),
      byClearance(1400, { below: 60, words: "of 30 to 59" }, gabapentinLabel),
      byClearance(700, { below: 30, words: "of 15 to 29" }, gabapentinLabel),
      byClearance(300, { below: 15, orEqual: true, words: "of 15 or below" }, gabapentinLabel),
    ],
    notes: [],
  },
  {
    id: "pregabalin",
    name: "Pregabalin",
    ingredients: ["pregabalin"],
    status: "licensed",
    seedDose: {
      single: { least: 75, most: 150 },
      unit: "mg",
      timesPerDay: { least: 2, most: 2 },
    },
    timing: "Twice a day.",
    sideEffects: ["weight", "dizziness"],
    limits: [
      atMost(600),
      byClearance(300, { below: 60, orEqual: true, words: "of 30 to 60" }, pregabalinSource),
      byClearance(150, { below: 30, orEqual: true, words: "of 15 to 30" }, pregabalinSource),
      byClearance(75, { below: 15, words: "below 15" }, pregabalinSource),
    ],
    notes: [],
  },
];
