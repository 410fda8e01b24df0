import type { Sourced } from "@/lib/domain/medicine/medicine-rules";
import { decision, source } from "../criterion-of";

/** A product label, known in general and not compared with its text: unverified. */
export function label(what: string, ...interpretations: readonly string[]): Sourced {
  return { citation: source("Product labels", what), verification: "M", interpretations };
}

/** General knowledge that no document of ours was read for: unverified. */
export function general(what: string, ...interpretations: readonly string[]): Sourced {
  return {
    citation: source("General prescribing knowledge", what),
    verification: "M",
    interpretations,
  };
}

/** A figure that the clinic set for itself. */
export function local(number: string, ...interpretations: readonly string[]): Sourced {
  return {
    citation: decision(number),
    verification: "M",
    interpretations: ["Local figure, not published.", ...interpretations],
  };
}

export const cdc2022 = (recommendation: string) =>
  source(
    "CDC Clinical Practice Guideline for Prescribing Opioids for Pain, 2022 (MMWR 71, RR-3)",
    recommendation,
    "https://www.cdc.gov/mmwr/volumes/71/rr/rr7103a1.htm",
  );

export const ng59 = (recommendation: string) =>
  source(
    "NICE NG59 Low back pain and sciatica",
    recommendation,
    "https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
  );

export const gabapentinLabel: Sourced = {
  citation: source("FDA product label of gabapentin", "dosage by creatinine clearance"),
  verification: "V",
  interpretations: [
    "What is taken in all on one day is compared with the upper end of the row of the label.",
    "Where an eGFR alone is on record it can show that the dose is too high, never that it is not.",
  ],
};

export const standIn =
  "The measure that the source names decides; the other one can show that the dose is too high, never that it is not.";

export const painInKidneyDisease2020: Sourced = {
  citation: source(
    "Pain medicines in chronic kidney disease (review, 2020, PMC7753951)",
    "table 1",
    "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7753951/table/T1",
  ),
  verification: "V",
  interpretations: [standIn],
};
