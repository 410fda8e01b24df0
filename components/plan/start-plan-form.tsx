"use client";

import { PlanActionForm } from "./plan-action-form";
import type { PlanAction } from "./plan-answer";

type Props = { readonly patientId: string; readonly action: PlanAction };

/** Starts the plan of the patient's open episode; where there is one already, it leads there. */
export function StartPlanForm({ patientId, action }: Props) {
  return (
    <PlanActionForm
      action={action}
      hidden={{ patientId }}
      label="Start a plan"
      submit="Plan"
      patientId={patientId}
    />
  );
}
