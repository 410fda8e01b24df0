import { ShownTextArea } from "@/components/projected/shown-text-area";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = {
  readonly step: PlanStep;
  readonly setting: PlanPageSetting;
  readonly flags: readonly { readonly code: string; readonly words: string }[];
};

/** An urgent decision: the deciding surgeon and the red flag it answers. The next MDT is told. */
export function UrgentForm({ step, setting, flags }: Props) {
  const { name } = getTreatment(step.treatment);
  return (
    <Disclosure summary="Urgent decision of a surgeon">
      <PlanActionForm
        action={setting.actions.decideUrgent}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`Urgent decision on ${name}`}
        submit="Record the urgent decision"
        patientId={setting.patientId}
        reasonsOf={step.treatment}
      >
        <TextField
          name="surgeon"
          id={`surgeon-${step.id}`}
          label="Deciding surgeon"
          required
          maxLength={120}
        />
        <SelectField
          name="redFlag"
          id={`redFlag-${step.id}`}
          label="Red flag that it answers"
          required
          choices={flags.map(({ code, words }) => ({ value: code, label: words }))}
        />
        <ShownTextArea
          name="rationale"
          id={`rationale-${step.id}`}
          label="Why it cannot wait"
          required
          maxLength={2000}
        />
      </PlanActionForm>
    </Disclosure>
  );
}
