import type { ReactNode } from "react";

/** What every field says about itself. Words of errors say what to do. */
export type FieldWords = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Shown inside the field at the right: mg, mm, 0 to 10. */
  readonly unit?: string | undefined;
  readonly error?: string | undefined;
  /** Says "(optional)" after the label. */
  readonly optional?: boolean | undefined;
};

type Props = FieldWords & { readonly id: string; readonly children: ReactNode };

/** Label above, hint under the label, unit inside at the right, error under the field. */
export function Field({ id, label, hint, unit, error, optional, children }: Props) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
      </label>
      {hint ? (
        <div id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </div>
      ) : null}
      <div className="relative">
        {children}
        {unit ? (
          <span
            id={`${id}-unit`}
            className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-muted"
          >
            {unit}
          </span>
        ) : null}
      </div>
      <FieldError id={id} words={error} />
    </div>
  );
}

export function FieldError({
  id,
  words,
}: {
  readonly id: string;
  readonly words: string | undefined;
}) {
  if (!words) return null;
  return (
    <p id={`${id}-error`} className="text-stop">
      <span className="font-semibold">Please check: </span>
      {words}
    </p>
  );
}

/** The ids of what describes a field, for `aria-describedby`. */
export function describedBy(
  id: string,
  { hint, unit, error }: Pick<FieldWords, "hint" | "unit" | "error">,
): string | undefined {
  const ids = [
    hint ? `${id}-hint` : undefined,
    unit ? `${id}-unit` : undefined,
    error ? `${id}-error` : undefined,
  ].filter((each) => each !== undefined);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** How every box to type in looks. */
export function toBoxClasses({ error, unit }: Pick<FieldWords, "error" | "unit">): string {
  const border = error ? "border-2 border-stop" : "border border-edge";
  return `w-full rounded-md bg-paper px-2 py-1 min-h-8 pointer-coarse:min-h-11 text-ink ${border} ${unit ? "pr-16" : ""}`;
}
