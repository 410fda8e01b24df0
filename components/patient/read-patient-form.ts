import type { FieldProblem } from "@/components/ui/error-summary";
import { PatientDraft, type PatientIdentifier } from "@/lib/domain/patient/patient";
import { readField } from "../record/read-evidence-form";
import type { DateReading, Typed } from "../record/typed";

export type PatientReading =
  | { readonly kind: "read"; readonly draft: PatientDraft }
  | {
      readonly kind: "problems";
      readonly problems: readonly FieldProblem[];
      readonly typed: Typed;
    };

const labels = { birthDate: "Birth date", deceasedOn: "Date of death" } as const;

/** Turns what was typed about a person into a draft. An empty field was not recorded. */
export function readPatientForm(typed: Typed, dates: DateReading): PatientReading {
  const problems: FieldProblem[] = [];
  const instead: Record<string, string> = {};
  const text = (name: string) => typed[name]?.trim() ?? "";
  const readDate = (name: keyof typeof labels) => {
    const read = readField({ name, label: labels[name], type: "date" }, text(name), dates);
    if ("value" in read) return read.value;
    problems.push({ field: name, words: read.words });
    if (read.instead !== undefined) instead[name] = read.instead;
    return undefined;
  };
  const parsed = PatientDraft.safeParse({
    familyName: text("familyName"),
    givenName: text("givenName"),
    ...optional(typed, ["title", "preferredName", "recordedSex", "language"]),
    birthDate: readDate("birthDate"),
    deceasedOn: readDate("deceasedOn"),
    interpreter: toAnswer(text("interpreter")),
    largePrint: toAnswer(text("largePrint")),
    identifiers: readIdentifiers(typed),
  });
  if (parsed.success && problems.length === 0) return { kind: "read", draft: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues;
  const more = issues.map(({ path, message }) => ({
    field: path.map(String).join("."),
    words: message,
  }));
  return { kind: "problems", problems: [...problems, ...more], typed: { ...typed, ...instead } };
}

function optional(typed: Typed, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = typed[name]?.trim() ?? "";
      return text === "" ? [] : [[name, text]];
    }),
  );
}

function toAnswer(text: string): boolean | undefined {
  return text === "yes" ? true : text === "no" ? false : undefined;
}

/** How many numbers of other systems a form carries along. */
const otherCount = 10;

/** The two numbers of the form, stored without spaces, and those of other systems as they were. */
function readIdentifiers(typed: Typed): readonly PatientIdentifier[] {
  const numbers = (["nhs-number", "hospital-number"] as const).flatMap((system) => {
    const value = (typed[system] ?? "").replaceAll(/\s/g, "");
    return value === "" ? [] : [{ system, value }];
  });
  const others = Array.from({ length: otherCount }, (_, index) => index).flatMap((index) => {
    const system = typed[`other.${index}.system`];
    const value = typed[`other.${index}.value`];
    return system === undefined || value === undefined ? [] : [{ system, value }];
  });
  return [...numbers, ...others];
}
