import type { ChangeEventHandler, ReactNode } from "react";
import type { Choice } from "./choice";
import { FieldError } from "./field";

type Props = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly required?: boolean | undefined;
  /** In one line where there is room. */
  readonly inline?: boolean | undefined;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
};

/** One of a few, all in view. The first radio carries the group's name as its id. */
export function RadioGroup(props: Props) {
  const { name, legend, hint, error, choices, inline } = props;
  return (
    <fieldset
      className="grid gap-1"
      aria-describedby={hint ? `${name}-hint` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint ? (
        <div id={`${name}-hint`} className="text-sm text-muted">
          {hint}
        </div>
      ) : null}
      <div className={inline ? "flex flex-wrap gap-x-4 gap-y-1" : "grid gap-1"}>
        {choices.map((choice, index) => (
          <Radio key={choice.value} {...props} choice={choice} first={index === 0} />
        ))}
      </div>
      <FieldError id={name} words={error} />
    </fieldset>
  );
}

function Radio({
  name,
  choice,
  first,
  defaultValue,
  required,
  onChange,
}: Props & { readonly choice: Choice; readonly first: boolean }) {
  return (
    <label className="flex min-h-6 items-start gap-2 pointer-coarse:min-h-11">
      <input
        type="radio"
        name={name}
        id={first ? name : `${name}-${choice.value}`}
        value={choice.value}
        defaultChecked={choice.value === defaultValue}
        required={required}
        {...(onChange ? { onChange } : {})}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        {choice.label}
        {choice.hint ? <span className="block text-sm text-muted">{choice.hint}</span> : null}
      </span>
    </label>
  );
}
