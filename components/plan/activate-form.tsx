import { Checkbox } from "@/components/ui/checkbox";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { isOpen } from "@/lib/domain/guideline/verdict";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";

type Props = { readonly view: TreatmentView; readonly setting: PlanPageSetting };

/** Starts a planned treatment. The button is there for a closed one too: the refusal says what is missing. */
export function ActivateForm({ view: { step, verdict }, setting }: Props) {
  const { name } = getTreatment(step.treatment);
  const open = verdict !== undefined && isOpen(verdict.word);
  return (
    <PlanActionForm
      action={setting.actions.activate}
      hidden={{ ...toHidden(setting), stepId: step.id }}
      label={`Activate ${name}`}
      submit={
        <span>
          Activate<span className="sr-only"> {name}</span>
        </span>
      }
      look={open ? "primary" : "quiet"}
      patientId={setting.patientId}
      reasonsOf={step.treatment}
    >
      {step.conditional ? (
        <Checkbox
          name="conditionConfirmed"
          id={`condition-${step.id}`}
          value="yes"
          label="The condition is met"
        />
      ) : null}
    </PlanActionForm>
  );
}
