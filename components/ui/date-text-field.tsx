"use client";

import { useRef, useState } from "react";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { type DateOrder, readBackWords, readTypedDate } from "@/lib/domain/shared/typed-date";
import { Button } from "./button";
import { describedBy, Field, type FieldWords, toBoxClasses } from "./field";

type Props = Omit<FieldWords, "unit"> & {
  readonly name: string;
  readonly id?: string | undefined;
  /** The organisation's order of day and month. */
  readonly order?: DateOrder | undefined;
  /** The year it is, for years of two digits. Handed down: the server and the browser must agree. */
  readonly thisYear: number;
  readonly defaultValue?: string | undefined;
  readonly required?: boolean | undefined;
};

/**
 * A date as people type it, read back in words while they type, with a calendar beside it.
 *
 * It sends what stands in it: `07-Sep-1961` once it was understood. The server reads it again with
 * `readTypedDate`, and asks when it may be read in two ways (decisions, E40).
 */
export function DateTextField(props: Props) {
  const { label, hint, error, optional, name, order = "day-first", thisYear, required } = props;
  const id = props.id ?? name;
  const [text, setText] = useState(props.defaultValue ?? "");
  const calendar = useRef<HTMLInputElement>(null);
  const typed = readTypedDate(text, order, thisYear);

  return (
    <div className="grid gap-1">
      <Field
        id={id}
        label={label}
        optional={optional}
        error={error}
        hint={hint ?? (order === "day-first" ? "For example 7/9/1961" : "For example 9/7/1961")}
      >
        <span className="flex gap-2">
          <input
            id={id}
            name={name}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onBlur={() => {
              if (typed.kind === "date") setText(formatClinical(typed.date));
            }}
            required={required}
            autoComplete="off"
            aria-describedby={`${describedBy(id, { hint: "hint", unit: undefined, error }) ?? ""} ${id}-reads`}
            aria-invalid={error ? true : undefined}
            className={`max-w-48 tabular ${toBoxClasses({ error, unit: undefined })}`}
          />
          <CalendarButton input={calendar} label={label} onChoose={setText} />
        </span>
      </Field>
      <p id={`${id}-reads`} aria-live="polite" className="min-h-5 text-sm text-muted">
        {toReading(typed)}
      </p>
    </div>
  );
}

function toReading(typed: ReturnType<typeof readTypedDate>): string {
  if (typed.kind === "date") return readBackWords(typed.date);
  return typed.kind === "empty" ? "" : "This is not a date yet.";
}

/** The browser's own calendar, opened by a button; the text field stays the place of the value. */
function CalendarButton(props: {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly onChoose: (text: string) => void;
}) {
  const { input, label, onChoose } = props;
  return (
    <span className="relative">
      <Button look="quiet" onClick={() => input.current?.showPicker()}>
        Calendar<span className="sr-only"> for {label}</span>
      </Button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 opacity-0"
        onChange={({ target }) => {
          const day = PlainDate.safeParse(target.value);
          if (day.success) onChoose(formatClinical(day.data));
        }}
      />
    </span>
  );
}
