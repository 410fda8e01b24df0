import { z } from "zod";

/** What a person may be in a clinic. One person may hold several. */
export const Role = z.enum([
  "consultant",
  "trainee",
  "spinal-surgeon",
  "physiotherapist",
  "psychologist",
  "specialist-nurse",
  "pharmacist",
  "mdt-chair",
  "mdt-coordinator",
  "secretary",
  "auditor",
  "administrator",
]);
export type Role = z.infer<typeof Role>;

export const roleNames: Readonly<Record<Role, string>> = {
  consultant: "Consultant pain specialist",
  trainee: "Trainee",
  "spinal-surgeon": "Spinal surgeon",
  physiotherapist: "Physiotherapist",
  psychologist: "Psychologist",
  "specialist-nurse": "Specialist nurse",
  pharmacist: "Pharmacist",
  "mdt-chair": "MDT chair",
  "mdt-coordinator": "MDT coordinator",
  secretary: "Secretary",
  auditor: "Auditor",
  administrator: "Administrator",
};
