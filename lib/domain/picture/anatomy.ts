import { z } from "zod";

/** Where it hurts, as the clinic speaks (decisions, B12). */
export const Region = z.enum(["neck", "arm", "chest-wall", "back", "leg", "perineal"]);
export type Region = z.infer<typeof Region>;

export const Laterality = z.enum(["left", "right", "both", "midline"]);
export type Laterality = z.infer<typeof Laterality>;

const vertebrae = [
  ...["C1", "C2", "C3", "C4", "C5", "C6", "C7"],
  ...["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"],
  ...["L1", "L2", "L3", "L4", "L5"],
  ...["S1", "S2", "S3", "S4", "S5"],
] as const;

/** A vertebra, or the nerve root of that name: `L5`. A motion segment is two of them: `L4` and `L5`. */
export const SpinalLevel = z.enum(vertebrae);
export type SpinalLevel = z.infer<typeof SpinalLevel>;

/** The part of the spine that procedure caps are counted in. */
export const SpinalRegion = z.enum(["cervical", "thoracic", "lumbar", "sacral"]);
export type SpinalRegion = z.infer<typeof SpinalRegion>;
