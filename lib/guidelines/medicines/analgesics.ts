import type { Drug } from "@/lib/domain/medicine/medicine-rules";
import { cdc2022, general, label, painInKidneyDisease2020, standIn } from "./sources";

/** Paracetamol and the opioids of the seed. */
export const analgesics: readonly Drug[] = [
  {
    id: "acetaminophen",
    name: "Acetaminophen (paracetamol)",
    ingredients: ["acetaminophen", "paracetamol"],
    status: "licensed",
    seedDose: {
      single: { least: 500, most: 1000 },
      unit: "mg",
      timesPerDay: { least: 4, most: 4 },
      perDayAtMost: 4000,
    },
    timing: "When there is pain.",
    sideEffects: ["liver"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 4000,
        unit: "mg",
        forWhom: "in a day",
        ...label("highest daily dose"),
      },
      {
        code: "DAILY_MAX",
        perDay: 2000,
        unit: "mg",
        forWhom: "in liver disease",
        when: { op: "ill-with", names: ["liver-disease"] },
        ...painInKidneyDisease2020,
      },
      {
        code: "DAILY_MAX",
        perDay: 2000,
        unit: "mg",
        forWhom: "where alcohol is a problem",
        when: { op: "ill-with", names: ["substance-use-disorder"], substance: "alcohol" },
        confidential: true,
        ...painInKidneyDisease2020,
      },
      {
        code: "RENAL_DOSE",
        perDay: 2600,
        unit: "mg",
        forWhom: "with a creatinine clearance of 50 ml/min or below",
        when: {
          op: "renal-below",
          measure: "creatinine-clearance",
          value: 50,
          orEqual: true,
        },
        ...painInKidneyDisease2020,
        interpretations: [
          standIn,
          "The row gives 650 mg every 6 hours from 10 to 50 ml/min. Below 10 it gives nothing, and no more than that is taken as the most.",
        ],
      },
    ],
    notes: [
      {
        words:
          "3000 mg a day is the most in frail people. Frailty is not on record here, so nothing warns of it.",
        ...painInKidneyDisease2020,
        interpretations: [],
      },
    ],
  },
  {
    id: "tramadol",
    name: "Tramadol",
    ingredients: ["tramadol"],
    status: "licensed",
    seedDose: {
      single: { least: 50, most: 100 },
      unit: "mg",
      timesPerDay: { least: 4, most: 6 },
      perDayAtMost: 400,
    },
    timing: "When there is severe pain.",
    sideEffects: ["dizziness", "constipation"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 400,
        unit: "mg",
        forWhom: "in a day",
        ...label("highest daily dose"),
      },
      {
        code: "DAILY_MAX",
        perDay: 300,
        unit: "mg",
        forWhom: "over the age of 75",
        when: { op: "age-at-least", years: 76 },
        ...label("age", "Over 75 is read as 76 completed years or more."),
      },
      {
        code: "RENAL_DOSE",
        perDay: 200,
        unit: "mg",
        forWhom: "with a creatinine clearance below 30 ml/min, twelve hours apart",
        when: { op: "renal-below", measure: "creatinine-clearance", value: 30 },
        ...label("kidney function", standIn),
      },
    ],
    notes: [],
  },
  {
    id: "oxycodone",
    name: "Oxycodone",
    ingredients: ["oxycodone"],
    status: "licensed",
    seedDose: {
      single: { least: 5, most: 10 },
      unit: "mg",
      timesPerDay: { least: 4, most: 6 },
    },
    timing: "When there is severe pain.",
    sideEffects: ["breathing"],
    limits: [],
    notes: [
      {
        words: "It has no highest dose; the morphine equivalents are what is looked at.",
        citation: cdc2022("morphine equivalents"),
        verification: "M",
        interpretations: [],
      },
      {
        words: "Less of it in kidney disease. No figure is given, so nothing warns of it.",
        ...general("kidney function"),
      },
    ],
  },
];
