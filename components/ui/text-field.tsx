import type { ComponentProps } from "react";
import { describedBy, Field, type FieldWords, toBoxClasses } from "./field";

type Props = FieldWords &
  Omit<ComponentProps<"input">, keyof FieldWords | "id"> & {
    readonly name: string;
    readonly id?: string | undefined;
  };

/** One line of text. Its id is its name unless given, so an error summary can link to it. */
export function TextField({ label, hint, unit, error, optional, id, className, ...rest }: Props) {
  const fieldId = id ?? rest.name;
  return (
    <Field id={fieldId} label={label} hint={hint} unit={unit} error={error} optional={optional}>
      <input
        {...rest}
        id={fieldId}
        aria-describedby={describedBy(fieldId, { hint, unit, error })}
        aria-invalid={error ? true : undefined}
        className={`${toBoxClasses({ error, unit })} ${className ?? ""}`}
      />
    </Field>
  );
}
