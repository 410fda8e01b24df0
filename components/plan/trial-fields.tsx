import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { fieldColumns, NumberField } from "./response-fields";

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

/** Results of an SCS trial beyond pain. What is left open stays "not recorded". */
export function TrialFields({ step: { id } }: { readonly step: PlanStep }) {
  return (
    <fieldset className={fieldColumns}>
      <legend className="font-semibold">The trial</legend>
      <NumberField name="trialDays" id={id} label="Leads were in for" unit="days" />
      <YesNo
        name="baselineComplete"
        id={id}
        label="Pain, function, sleep, analgesics and goal were recorded before it"
      />
      <SelectField
        name="functionChange"
        id={`functionChange-${id}`}
        label="Function during the trial"
        none="Not recorded"
        choices={[
          { value: "improved", label: "Improved" },
          { value: "unchanged", label: "Unchanged" },
          { value: "worse", label: "Worse" },
        ]}
      />
      <NumberField
        name="analgesicReductionPercent"
        id={id}
        label="Fewer analgesics"
        unit="%"
        min={-100}
      />
      <YesNo
        name="analgesicReductionAgreedBefore"
        id={id}
        label="That reduction was agreed before the trial"
      />
      <YesNo name="patientWishesImplant" id={id} label="The patient wishes the implant" />
      <TextField
        name="adverseEvent"
        id={`adverseEvent-${id}`}
        label="Adverse event"
        optional
        maxLength={500}
      />
      <YesNo name="reportSeen" id={id} label="The trial's report is on file" />
    </fieldset>
  );
}

function YesNo(props: { readonly name: string; readonly id: string; readonly label: string }) {
  const { name, id, label } = props;
  return (
    <SelectField
      name={name}
      id={`${name}-${id}`}
      label={label}
      none="Not recorded"
      choices={yesNo}
    />
  );
}
