import type { ComponentProps } from "react";
import type { Choice } from "./choice";
import { describedBy, Field, type FieldWords, toBoxClasses } from "./field";

type Props = Omit<FieldWords, "unit"> &
  Omit<ComponentProps<"select">, keyof FieldWords | "id" | "children"> & {
    readonly name: string;
    readonly id?: string | undefined;
    readonly choices: readonly Choice[];
    /** Words of the empty first choice; absent: there is none. */
    readonly none?: string | undefined;
  };

/** One of a list. Nothing is chosen beforehand unless `defaultValue` says so. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  id,
  choices,
  none = "Choose ...",
  ...rest
}: Props) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...rest}
        id={fieldId}
        aria-describedby={describedBy(fieldId, { hint, unit: undefined, error })}
        aria-invalid={error ? true : undefined}
        className={toBoxClasses({ error, unit: undefined })}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
