"use client";

import { TextField } from "@/components/ui/text-field";
import { readBackWords, readTypedDate } from "@/lib/domain/shared/typed-date";
import type { PlanPageSetting } from "./plan-page-setting";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly setting: Pick<PlanPageSetting, "dateOrder" | "thisYear">;
  readonly onType: (text: string) => void;
};

/** A date held by its form, so that it can be put back or compared; read back in words. */
export function EditorDate({ name, label, value, error, setting, onType }: Props) {
  const typed = readTypedDate(value, setting.dateOrder, setting.thisYear);
  return (
    <div className="grid max-w-xs gap-1">
      <TextField
        name={name}
        label={label}
        value={value}
        error={error}
        autoComplete="off"
        hint="For example 14-Jan-2027"
        aria-describedby={`${name}-reads`}
        onChange={({ target }) => onType(target.value)}
      />
      <p id={`${name}-reads`} aria-live="polite" className="min-h-5 text-muted text-sm">
        {typed.kind === "date" ? readBackWords(typed.date) : null}
        {typed.kind === "not-a-date" ? "This is not a date yet." : null}
      </p>
    </div>
  );
}
