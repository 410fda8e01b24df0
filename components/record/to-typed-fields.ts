import type { Typed } from "./typed";

/** The text fields of a form by name; files and what Next adds are left out. */
export function toTypedFields(form: FormData): Typed {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value] as const] : [],
    ),
  );
}
