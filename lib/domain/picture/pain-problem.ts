import { z } from "zod";
import { Laterality, Region, SpinalLevel } from "./anatomy";

/** The structure held to be the main source of pain (decisions, F45). */
export const GeneratorStructure = z.enum([
  "facet",
  "sacroiliac",
  "nerve-root",
  "disc",
  "endplate",
  "vertebral-fracture",
  "instability-or-non-union",
  "central-stenosis",
  "ischaemic",
  "none-found",
]);
export type GeneratorStructure = z.infer<typeof GeneratorStructure>;

export const PainMechanism = z.enum(["nociceptive", "neuropathic", "nociplastic", "unclear"]);
export type PainMechanism = z.infer<typeof PainMechanism>;

export const GeneratorConfidence = z.enum(["confirmed", "likely", "suspected"]);
export type GeneratorConfidence = z.infer<typeof GeneratorConfidence>;

/** What hurts and why, as far as the clinician holds it: structure, mechanism, place and confidence. */
export const PainGenerator = z
  .object({
    structure: GeneratorStructure,
    mechanism: PainMechanism,
    levels: z.array(SpinalLevel).describe("vertebrae or roots; empty when not recorded"),
    side: Laterality.optional(),
    confidence: GeneratorConfidence,
    basis: z.string().optional().describe("history, examination, imaging, diagnostic block ..."),
  })
  .readonly();
export type PainGenerator = z.infer<typeof PainGenerator>;

/** One of one to four pains of a patient. Verdicts, treatments and responses belong to one. */
export const PainProblem = z
  .object({
    id: z.string().min(1),
    label: z.string().optional().describe("the clinic's short name for it, for example: left leg"),
    region: Region,
    side: Laterality.optional(),
    generator: PainGenerator.optional().describe("absent: nobody has concluded yet"),
    goal: z.string().optional().describe("in the patient's words"),
  })
  .readonly();
export type PainProblem = z.infer<typeof PainProblem>;
