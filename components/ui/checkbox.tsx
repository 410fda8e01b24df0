import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "./field";

type Props = Omit<ComponentProps<"input">, "type" | "id"> & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
};

/** One yes. An empty box only means "not ticked": never let it stand for a clinical no. */
export function Checkbox({ label, hint, error, id, className: _, ...rest }: Props) {
  const fieldId = id ?? rest.name;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-6 items-start gap-2 pointer-coarse:min-h-11">
        <input
          {...rest}
          type="checkbox"
          id={fieldId}
          aria-describedby={error ? `${fieldId}-error` : undefined}
          aria-invalid={error ? true : undefined}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>
          {label}
          {hint ? <span className="block text-sm text-muted">{hint}</span> : null}
        </span>
      </label>
      <FieldError id={fieldId} words={error} />
    </div>
  );
}
