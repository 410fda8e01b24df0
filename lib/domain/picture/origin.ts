import { z } from "zod";
import { PlainDate } from "../shared/plain-date";

/** How a fact is known. A success threshold needs more than the patient's account (decisions, B17). */
export const HowKnown = z.enum([
  "observed-here",
  "document-seen",
  "patient-account",
  "questionnaire",
  "imported",
]);
export type HowKnown = z.infer<typeof HowKnown>;

/** Who recorded a fact, from what source, and when. */
export const Provenance = z
  .object({
    howKnown: HowKnown,
    by: z.string().optional().describe("name and role of whoever recorded or observed it"),
    where: z.string().optional().describe("clinic, hospital or country, when done elsewhere"),
    source: z.string().optional().describe("letter, report or file the fact was taken from"),
    recordedOn: PlainDate.optional().describe("the day it was entered, which may be later"),
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;
