import { z } from "zod";

/** In which role somebody says yes to a question that is theirs to answer. */
export const SignOffRole = z.enum([
  "prescriber",
  "cardiologist",
  "obstetrician",
  "spinal-surgeon",
  "pain-specialist",
  "implanter",
  "psychologist",
  "physiotherapist",
  "specialist-nurse",
  "pharmacist",
  "radiologist",
  "primary-care",
]);
export type SignOffRole = z.infer<typeof SignOffRole>;

/** Each role as it stands in a sentence. */
export const signOffRoleNames: Readonly<Record<SignOffRole, string>> = {
  prescriber: "the prescriber",
  cardiologist: "a cardiologist",
  obstetrician: "an obstetrician",
  "spinal-surgeon": "a spinal surgeon",
  "pain-specialist": "a pain specialist",
  implanter: "the implanter",
  psychologist: "a psychologist",
  physiotherapist: "a physiotherapist",
  "specialist-nurse": "a specialist nurse",
  pharmacist: "a pharmacist",
  radiologist: "a radiologist",
  "primary-care": "primary care",
};
