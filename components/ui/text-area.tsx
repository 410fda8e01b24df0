import type { ComponentProps } from "react";
import { describedBy, Field, type FieldWords, toBoxClasses } from "./field";

type Props = Omit<FieldWords, "unit"> &
  Omit<ComponentProps<"textarea">, keyof FieldWords | "id"> & {
    readonly name: string;
    readonly id?: string | undefined;
  };

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, id, rows = 3, ...rest }: Props) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...rest}
        id={fieldId}
        rows={rows}
        aria-describedby={describedBy(fieldId, { hint, unit: undefined, error })}
        aria-invalid={error ? true : undefined}
        className={toBoxClasses({ error, unit: undefined })}
      />
    </Field>
  );
}
