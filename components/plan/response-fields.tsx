import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PlanStep } from "@/lib/domain/plan/plan";

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

/** What a treatment brought. An empty field means not recorded, never none. */
export function ResponseFields({ step: { id, step } }: { readonly step: PlanStep }) {
  const isConservative = step === "conservative";
  return (
    <div className={fieldColumns}>
      {isConservative ? (
        <>
          <NumberField name="weeks" id={id} label="How long it lasted" unit="weeks" />
          <NumberField name="sessions" id={id} label="Sessions" />
        </>
      ) : null}
      <NumberField
        name="reliefPercent"
        id={id}
        label="Pain relief"
        unit="%"
        hint="From baseline and follow-up; negative: worse"
        min={-100}
      />
      <SelectField
        name="sameScale"
        id={`sameScale-${id}`}
        label="Baseline and follow-up on one scale"
        none="Not recorded"
        choices={yesNo}
      />
      <NumberField name="reliefDays" id={id} label="How long the relief lasted" unit="days" />
      <SelectField
        name="reliefOngoing"
        id={`reliefOngoing-${id}`}
        label="The relief still lasts"
        none="Not recorded"
        choices={yesNo}
      />
      <NumberField
        name="adlGainPercent"
        id={id}
        label="Gain in daily activities"
        unit="%"
        min={-100}
      />
    </div>
  );
}

/** Two fields beside each other where the card is wide enough, so that a form stays short. */
export const fieldColumns =
  "grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] items-end gap-3" as const;

type NumberProps = {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  readonly hint?: string;
  readonly min?: number;
};

/** A number that may stay empty. */
export function NumberField({ name, id, label, unit, hint, min = 0 }: NumberProps) {
  return (
    <TextField
      name={name}
      id={`${name}-${id}`}
      label={label}
      unit={unit}
      hint={hint}
      optional
      inputMode="decimal"
      type="number"
      step="any"
      min={min}
    />
  );
}
