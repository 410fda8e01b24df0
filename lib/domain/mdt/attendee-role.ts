import { z } from "zod";

/**
 * In which role a person sits in a meeting. A device representative may be present,
 * and never counts as one of those who decide (decisions, C26).
 */
export const AttendeeRole = z.enum([
  "chair",
  "pain-specialist",
  "implanter",
  "spinal-surgeon",
  "psychologist",
  "physiotherapist",
  "specialist-nurse",
  "pharmacist",
  "radiologist",
  "coordinator",
  "trainee",
  "other",
]);
export type AttendeeRole = z.infer<typeof AttendeeRole>;

export const attendeeRoleNames: Readonly<Record<AttendeeRole, string>> = {
  chair: "MDT chair",
  "pain-specialist": "Pain specialist",
  implanter: "Implanter",
  "spinal-surgeon": "Spinal surgeon",
  psychologist: "Psychologist",
  physiotherapist: "Physiotherapist",
  "specialist-nurse": "Specialist nurse",
  pharmacist: "Pharmacist",
  radiologist: "Radiologist",
  coordinator: "MDT coordinator",
  trainee: "Trainee",
  other: "Other clinician",
};
