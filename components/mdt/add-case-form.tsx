"use client";

import { PlanActionForm } from "@/components/plan/plan-action-form";
import type { PlanAction } from "@/components/plan/plan-answer";
import { ShownTextField } from "@/components/projected/shown-text-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import type { PlanChoice } from "./to-plan-choice";

type Props = {
  readonly meetingId: string;
  readonly plans: readonly PlanChoice[];
  readonly action: PlanAction;
};

/** Brings a plan to the meeting, with the question that it is to answer. */
export function AddCaseForm({ meetingId, plans, action }: Props) {
  if (plans.length === 0)
    return <p className="text-muted">Every open plan is on the list already.</p>;
  return (
    <FormSection title="Bring a plan">
      <div className="max-w-xl">
        <PlanActionForm
          action={action}
          hidden={{ meetingId }}
          label="Bring a plan"
          submit="Put it on the list"
          patientId=""
        >
          <SelectField name="planId" label="Plan of" required choices={plans} />
          <ShownTextField
            name="question"
            label="Question to the meeting"
            required
            maxLength={500}
          />
        </PlanActionForm>
      </div>
    </FormSection>
  );
}
