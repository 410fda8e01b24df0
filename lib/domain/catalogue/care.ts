import { z } from "zod";
import type { Care } from "./care-kind";
import { conservativeCares } from "./conservative-cares";
import { otherCares } from "./other-cares";

/** Everything a patient can have been given, with the ids of the seed inventory. */
export const cares = { ...conservativeCares, ...otherCares } as const;

const ids = Object.keys(cares) as [keyof typeof cares, ...(keyof typeof cares)[]];

export const CareId = z.enum(ids);
export type CareId = z.infer<typeof CareId>;

export function getCare(id: CareId): Care {
  return cares[id];
}
