import type { Drug } from "@/lib/domain/medicine/medicine-rules";
import { seedRule } from "../criterion-of";
import { general, label, ng59 } from "./sources";

const steroidNotes: Drug["notes"] = [
  { words: "A short course that is brought down; watch glucose and bone.", ...label("courses") },
  {
    words: "NICE: no steroid by mouth for sciatica.",
    citation: ng59("2020 update on sciatica"),
    verification: "V",
    interpretations: [],
  },
];

/** Names under which the seed's experimental entry may be written. */
export const notLicensedNames = ["cox-3", "cox 3", "cox3", "cyclooxygenase-3", "cyclooxygenase 3"];

/** What is put on the skin, the steroids, and what is no medicine at all. */
export const otherDrugs: readonly Drug[] = [
  {
    id: "lidocaine-patch-5",
    name: "Lidocaine patch 5 %",
    ingredients: ["lidocaine"],
    status: "licensed",
    seedDose: {
      single: { least: 1, most: 3 },
      unit: "patch",
      timesPerDay: { least: 1, most: 1 },
    },
    timing: "Up to 12 hours on, then 12 hours off.",
    sideEffects: ["skin"],
    limits: [
      {
        code: "DAILY_MAX",
        perDay: 3,
        unit: "patch",
        forWhom: "at one time",
        ...label("patches at one time"),
      },
    ],
    notes: [],
  },
  {
    id: "capsaicin-cream",
    name: "Capsaicin cream",
    ingredients: ["capsaicin"],
    status: "licensed",
    seedDose: {
      single: { least: 1, most: 1 },
      unit: "application",
      timesPerDay: { least: 3, most: 4 },
    },
    timing: "When there is pain.",
    sideEffects: ["burning"],
    limits: [],
    notes: [
      {
        words: "The 8 % patch is another product: one application every 90 days.",
        ...general("capsaicin patch"),
      },
    ],
  },
  {
    id: "methylprednisolone",
    name: "Methylprednisolone",
    ingredients: ["methylprednisolone"],
    status: "licensed",
    seedDose: {
      single: { least: 4, most: 48 },
      unit: "mg",
      timesPerDay: { least: 1, most: 1 },
    },
    timing: "In the morning, brought down in steps.",
    sideEffects: ["weight", "bone"],
    limits: [],
    notes: steroidNotes,
  },
  {
    id: "prednisone",
    name: "Prednisone",
    ingredients: ["prednisone"],
    status: "licensed",
    seedDose: {
      single: { least: 5, most: 60 },
      unit: "mg",
      timesPerDay: { least: 1, most: 1 },
    },
    timing: "In the morning, brought down in steps.",
    sideEffects: ["glucose", "the body's own steroid"],
    limits: [],
    notes: steroidNotes,
  },
  {
    id: "cyclooxygenase-3-inhib",
    name: "COX-3 inhibitor",
    ingredients: [],
    status: "not-licensed",
    seedDose: undefined,
    timing: "None: it is no licensed medicine.",
    sideEffects: [],
    limits: [],
    notes: [
      {
        words: "The seed names it as experimental. It is never prescribable.",
        citation: seedRule("000", "cyclooxygenase-3-inhib"),
        verification: "V",
        interpretations: [],
      },
    ],
  },
];
