import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { decideReferral } from "@/lib/domain/plan/arrangement";
import { Referral } from "@/lib/domain/plan/booking";
import { PlanId, PlanStepId } from "@/lib/domain/shared/ids";
import type { Result } from "@/lib/domain/shared/result";
import { type ArrangeRefusal, arrangeStep } from "./arrange-step";

export const ReferTreatment = z
  .object({
    planId: PlanId,
    stepId: PlanStepId,
    revision: z.coerce.number().int().positive(),
    ...Referral.unwrap().shape,
  })
  .readonly();
export type ReferTreatment = z.infer<typeof ReferTreatment>;

/** Records that somebody was asked to see the patient about a planned treatment. It starts nothing. */
export function referTreatment(
  actor: Actor,
  { planId, stepId, revision, ...referral }: ReferTreatment,
  now = new Date(),
): Promise<Result<{ readonly revision: number }, ArrangeRefusal>> {
  return arrangeStep(
    actor,
    {
      action: "treatment:refer",
      ...{ planId, stepId, revision },
      decide: (setting) => decideReferral(referral, setting),
      event: { kind: "referred", stepId, referral },
    },
    now,
  );
}
