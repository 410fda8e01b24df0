"use client";

import { PlanActionForm } from "@/components/plan/plan-action-form";
import type { PlanAction } from "@/components/plan/plan-answer";
import { DateTextField } from "@/components/ui/date-text-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import type { DateOrder } from "@/lib/domain/shared/typed-date";

type Props = {
  readonly action: PlanAction;
  readonly dateOrder: DateOrder;
  readonly thisYear: number;
};

export function ScheduleForm({ action, dateOrder, thisYear }: Props) {
  return (
    <FormSection title="Add a meeting">
      <div className="max-w-md">
        <PlanActionForm
          action={action}
          hidden={{ dateOrder, thisYear }}
          label="Add a meeting"
          submit="Add the meeting"
          patientId=""
        >
          <TextField name="title" label="Title" required maxLength={120} />
          <DateTextField name="heldOn" label="Day" required order={dateOrder} thisYear={thisYear} />
        </PlanActionForm>
      </div>
    </FormSection>
  );
}
