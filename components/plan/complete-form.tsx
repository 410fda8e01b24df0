import { DateTextField } from "@/components/ui/date-text-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { endingNames } from "@/lib/domain/picture/ending-names";
import {
  asksForResponse,
  asksForTrial,
  endingsWithoutTreatment,
} from "@/lib/domain/plan/completion";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { toChoices } from "./choices";
import { GivenFields } from "./given-fields";
import { PlanActionForm } from "./plan-action-form";
import { type PlanPageSetting, toHidden } from "./plan-page-setting";
import { ResponseFields } from "./response-fields";
import { TrialFields } from "./trial-fields";

type Props = {
  readonly step: PlanStep;
  readonly setting: PlanPageSetting;
  /** Not started: only the endings of what was never given. */
  readonly isPlanned: boolean;
};

/** How a treatment ended and what it brought. No threshold stands near the numbers. */
export function CompleteForm({ step, setting, isPlanned }: Props) {
  if (isPlanned && setting.status !== "approved") return null;
  const { name } = getTreatment(step.treatment);
  const endings = toChoices(endingNames).filter(
    ({ value }) => !isPlanned || endingsWithoutTreatment.some((ending) => ending === value),
  );
  return (
    <Disclosure summary={isPlanned ? "It will not be given" : "Complete: say how it ended"}>
      <PlanActionForm
        action={setting.actions.complete}
        hidden={{ ...toHidden(setting), stepId: step.id }}
        label={`Complete ${name}`}
        submit="Record the ending"
        patientId={setting.patientId}
      >
        <SelectField
          name="ending"
          id={`ending-${step.id}`}
          label="Ending"
          required
          choices={endings}
        />
        <DateTextField
          name="on"
          id={`on-${step.id}`}
          label="Ended on"
          required
          order={setting.dateOrder}
          thisYear={setting.thisYear}
        />
        {isPlanned ? <Declining step={step} /> : <WhatItBrought step={step} />}
        <TextArea
          name="reason"
          id={`reason-${step.id}`}
          label="Reason, reaction or the patient's words"
          optional
          maxLength={1000}
        />
      </PlanActionForm>
    </Disclosure>
  );
}

function Declining({ step }: { readonly step: PlanStep }) {
  return (
    <TextField
      name="heardBy"
      id={`heardBy-${step.id}`}
      label="Who heard the patient decline"
      optional
      maxLength={120}
    />
  );
}

function WhatItBrought({ step }: { readonly step: PlanStep }) {
  return (
    <>
      <GivenFields step={step} form="end" />
      {asksForResponse(step) ? <ResponseFields step={step} /> : null}
      {asksForTrial(step) ? <TrialFields step={step} /> : null}
    </>
  );
}
