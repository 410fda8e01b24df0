import { DateTextField } from "@/components/ui/date-text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/text-field";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = { readonly view: TreatmentView; readonly setting: PlanPageSetting };

/** Says that the device is in, once, while its treatment goes on: what works on a device opens then. */
export function DeviceForm({ view: { step, isDeviceDue }, setting }: Props) {
  if (!isDeviceDue || !setting.may.complete) return null;
  const { name } = getTreatment(step.treatment);
  return (
    <Disclosure summary="The device is in: put it on record">
      <PlanActionForm
        action={setting.actions.placeDevice}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`Device of ${name}`}
        submit="Put the device on record"
        patientId={setting.patientId}
      >
        <DateTextField
          name="on"
          id={`device-on-${step.id}`}
          label="Put in on"
          required
          order={setting.dateOrder}
          thisYear={setting.thisYear}
        />
        <TextField
          name="levels"
          id={`device-levels-${step.id}`}
          label="Levels"
          hint={
            step.levels.length === 0
              ? "For example T8 T9"
              : `Empty: ${step.levels.join(" ")}, as planned`
          }
          optional
          maxLength={80}
        />
        <TextField name="maker" id={`maker-${step.id}`} label="Maker" optional maxLength={120} />
        <TextField name="model" id={`model-${step.id}`} label="Model" optional maxLength={120} />
        <TextField name="centre" id={`centre-${step.id}`} label="Centre" optional maxLength={200} />
        <TextField
          name="mriCondition"
          id={`mri-${step.id}`}
          label="MRI condition, as stated by whom"
          optional
          maxLength={300}
        />
      </PlanActionForm>
    </Disclosure>
  );
}
