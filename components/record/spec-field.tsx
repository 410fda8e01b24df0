"use client";

import type { KeyboardEvent } from "react";
import { ShownTextField } from "@/components/projected/shown-text-field";
import { DateTextField } from "@/components/ui/date-text-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FieldSpec } from "./form-spec";
import type { DateReading } from "./typed";

type Props = {
  readonly field: FieldSpec;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly dates: DateReading;
};

/** One field of a form as its spec says. */
export function SpecField({ field, value, error, dates }: Props) {
  const common = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    error,
    optional: field.missing === undefined,
    defaultValue: value ?? "",
  };
  switch (field.type) {
    case "text":
      if (field.isShown) return <ShownTextField {...common} />;
      return field.lines ? <TextArea {...common} rows={field.lines} /> : <TextField {...common} />;
    case "number":
      return (
        <div className="max-w-64">
          <TextField
            {...common}
            unit={field.unit}
            inputMode="decimal"
            autoComplete="off"
            onKeyDown={keepEnter}
          />
        </div>
      );
    case "date":
      return <DateTextField {...common} order={dates.order} thisYear={dates.thisYear} />;
    case "levels":
      return (
        <TextField
          {...common}
          hint={field.hint ?? "For example L4/5, S1"}
          autoComplete="off"
          onKeyDown={keepEnter}
        />
      );
    case "names":
      return <TextArea {...common} rows={2} />;
    case "answer":
      return <Answer field={field} value={value} error={error} />;
    case "choice":
      return <ChoiceField field={field} value={value} error={error} />;
  }
}

/** Nobody saves a dose, a level or a score by pressing Enter too early. */
function keepEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key === "Enter") event.preventDefault();
}

/** "Not asked" can be seen and chosen again, and is no "no". */
function Answer({ field, value, error }: Omit<Props, "dates">) {
  return (
    <RadioGroup
      name={field.name}
      legend={field.label}
      hint={field.hint}
      error={error}
      inline
      choices={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
        { value: "", label: "Not asked" },
      ]}
      defaultValue={value ?? ""}
    />
  );
}

function ChoiceField(
  props: Omit<Props, "dates" | "field"> & {
    readonly field: FieldSpec & { readonly type: "choice" };
  },
) {
  const { field, value, error } = props;
  const { name, label, hint, missing, choices, list } = field;
  if (list)
    return (
      <SelectField
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={missing === undefined}
        choices={choices}
        defaultValue={value ?? ""}
        {...(missing === undefined ? { none: "Not recorded" } : {})}
      />
    );
  const all = missing === undefined ? [...choices, { value: "", label: "Not recorded" }] : choices;
  return (
    <RadioGroup
      name={name}
      legend={label}
      hint={hint}
      error={error}
      inline
      choices={all}
      defaultValue={value ?? (missing === undefined ? "" : undefined)}
    />
  );
}
