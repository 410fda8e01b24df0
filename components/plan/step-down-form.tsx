import { DateTextField } from "@/components/ui/date-text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { endingNames } from "@/lib/domain/picture/ending-names";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { stepDownNames } from "@/lib/domain/plan/step-down";
import { toChoices } from "./choices";
import { GivenFields } from "./given-fields";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = { readonly step: PlanStep; readonly setting: PlanPageSetting };

/** Ways down. None waits for a verdict. */
export function StepDownForm({ step, setting }: Props) {
  const { name } = getTreatment(step.treatment);
  return (
    <Disclosure summary="Step down: stop, taper, switch off ...">
      <PlanActionForm
        action={setting.actions.stepDown}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`Step down ${name}`}
        submit="Step down"
        look="danger"
        patientId={setting.patientId}
      >
        <SelectField
          name="how"
          id={`how-${step.id}`}
          label="How"
          required
          choices={toChoices(stepDownNames)}
        />
        <SelectField
          name="ending"
          id={`down-ending-${step.id}`}
          label="How the treatment ended"
          hint="Leave open while it goes on, for example tapered"
          optional
          none="It goes on"
          choices={toChoices(endingNames)}
        />
        <GivenFields step={step} form="down" />
        <DateTextField
          name="on"
          id={`down-on-${step.id}`}
          label="On"
          required
          order={setting.dateOrder}
          thisYear={setting.thisYear}
        />
        <TextArea
          name="reason"
          id={`down-reason-${step.id}`}
          label="Why"
          required
          maxLength={1000}
        />
      </PlanActionForm>
    </Disclosure>
  );
}
