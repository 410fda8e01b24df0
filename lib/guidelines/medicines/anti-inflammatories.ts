import type { DoseLimit, Drug } from "@/lib/domain/medicine/medicine-rules";
import { label, standIn } from "./sources";

function atMost(perDay: number, ...interpretations: readonly string[]): DoseLimit {
  return {
    code: "DAILY_MAX",
    perDay,
    unit: "mg",
    forWhom: "in a day",
    ...label("highest daily dose", ...interpretations),
  };
}

const kidneys = {
  words: "Avoided in severe kidney disease: see NSAID_EGFR_LT_30.",
  ...label("kidney function"),
};

/** The anti-inflammatories of the seed. Ibuprofen's highest dose is another one in each country. */
export function antiInflammatories(ibuprofenAtMost: number): readonly Drug[] {
  return [
    {
      id: "ibuprofen",
      name: "Ibuprofen",
      ingredients: ["ibuprofen"],
      status: "licensed",
      seedDose: {
        single: { least: 200, most: 800 },
        unit: "mg",
        timesPerDay: { least: 3, most: 4 },
      },
      timing: "With meals.",
      sideEffects: ["stomach and bowel", "kidneys", "heart and circulation"],
      limits: [
        atMost(
          ibuprofenAtMost,
          "On prescription: 3200 mg in the United States, 2400 mg in the United Kingdom; 1200 mg without one.",
        ),
      ],
      notes: [kidneys],
    },
    {
      id: "naproxen",
      name: "Naproxen",
      ingredients: ["naproxen"],
      status: "licensed",
      seedDose: {
        single: { least: 250, most: 500 },
        unit: "mg",
        timesPerDay: { least: 2, most: 2 },
      },
      timing: "With meals.",
      sideEffects: ["bleeding from the stomach", "blood pressure"],
      limits: [
        atMost(1000, "1500 mg is possible for a short time; that time is not stated, so it warns."),
      ],
      notes: [
        kidneys,
        {
          words: "It leaves the body most slowly of these.",
          ...label("washout before procedures"),
        },
      ],
    },
    {
      id: "diclofenac",
      name: "Diclofenac",
      ingredients: ["diclofenac"],
      status: "licensed",
      seedDose: {
        single: { least: 50, most: 50 },
        unit: "mg",
        timesPerDay: { least: 3, most: 3 },
      },
      timing: "With food.",
      sideEffects: ["liver enzymes", "heart and circulation"],
      limits: [atMost(150)],
      notes: [
        kidneys,
        {
          words: "Not in ischaemic heart disease, heart failure or after a stroke.",
          ...label("European labels"),
        },
      ],
    },
    {
      id: "celecoxib",
      name: "Celecoxib",
      ingredients: ["celecoxib"],
      status: "licensed",
      seedDose: {
        single: { least: 100, most: 200 },
        unit: "mg",
        timesPerDay: { least: 2, most: 2 },
      },
      timing: "With or without food.",
      sideEffects: ["heart and circulation"],
      limits: [atMost(400)],
      notes: [kidneys],
    },
    {
      id: "aspirin",
      name: "Aspirin",
      ingredients: ["aspirin"],
      status: "licensed",
      seedDose: {
        single: { least: 325, most: 650 },
        unit: "mg",
        timesPerDay: { least: 6, most: 6 },
      },
      timing: "With food.",
      sideEffects: ["bleeding", "ringing in the ears"],
      limits: [
        atMost(4000),
        {
          code: "RENAL_DOSE",
          perDay: aspirinForTheHeart,
          unit: "mg",
          forWhom: "with an eGFR below 10 ml/min",
          when: { op: "renal-below", measure: "egfr", value: 10 },
          ...label(
            "kidney function",
            "The row is about aspirin for pain; aspirin as a blood thinner is left to its prescriber.",
            standIn,
          ),
        },
      ],
      notes: [
        {
          words: "At the seed's dose for pain it counts as a second anti-inflammatory.",
          ...label("dose for pain", aspirinForPain),
        },
      ],
    },
  ];
}

/** @unit mg a day. What is taken above it is taken for pain. */
export const aspirinForTheHeart = 325;

export const aspirinForPain =
  "Aspirin counts as taken for pain above 325 mg a day: one tablet of the seed's smallest dose. Local reading.";
