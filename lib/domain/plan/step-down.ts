import { z } from "zod";

/** Ways down. None of them needs a verdict (decisions, B17). */
export const StepDown = z.enum([
  "stop",
  "reprogramme",
  "switch-off",
  "explant",
  "taper",
  "discharge",
]);
export type StepDown = z.infer<typeof StepDown>;

export const stepDownNames: Readonly<Record<StepDown, string>> = {
  stop: "Stop",
  reprogramme: "Reprogramme",
  "switch-off": "Switch off",
  explant: "Explant",
  taper: "Taper",
  discharge: "Discharge from this treatment",
};
