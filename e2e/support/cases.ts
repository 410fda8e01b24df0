import { z } from "zod";
import type { PlainDate } from "../../lib/domain/shared/plain-date";
import type { DemoPatient } from "../../prisma/seed/demo-patient";
import { riversideNervePain } from "../../prisma/seed/riverside-nerve-pain";

/**
 * What a journey's patient has on record. stimulation: all that an SCS trial asks for but the MDT.
 * injection: leg pain after surgery, rehabilitation behind, no injection yet. one-operation: most
 * of what an SCS trial asks for is missing.
 */
export const Case = z.enum(["stimulation", "injection", "one-operation"]);
export type Case = z.infer<typeof Case>;

/** Evidence without which the candidate for stimulation stands one step lower on the ladder. */
const later: readonly unknown[] = ["epidural-steroid-injection", "targeted-spinal-rehabilitation"];

/** A synthetic patient of the seed under a name and number of their own. */
export function toDemoPatient(
  wanted: Case,
  { familyName, hospitalNumber }: { readonly familyName: string; readonly hospitalNumber: string },
  today: PlainDate,
): DemoPatient {
  const [candidate, oneOperation] = riversideNervePain(today);
  const base = wanted === "one-operation" ? oneOperation : candidate;
  if (!base) throw new Error("the seed has no such patient");
  const { nhsNumber: _, ...rest } = base;
  const { title: _title, ...draft } = base.draft;
  return {
    ...rest,
    hospitalNumber,
    draft: { ...draft, familyName },
    evidence:
      wanted === "injection"
        ? base.evidence.filter(({ treatment }) => !later.includes(treatment))
        : base.evidence,
  };
}
