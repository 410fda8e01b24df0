import type { Evidence } from "@/lib/domain/picture/evidence";
import { RedFlagItem } from "@/lib/domain/picture/red-flag";
import { formatClinical, PartialDate, type PlainDate } from "@/lib/domain/shared/plain-date";
import { evidenceForms } from "./evidence-forms";
import { type FieldSpec, listFields } from "./form-spec";
import { wholePatient } from "./read-evidence-form";
import type { Typed } from "./typed";

/** What a form of new evidence begins with: nothing that nobody said, but for the day and the place. */
export function toInitialTyped(
  { inClinic }: { readonly inClinic?: boolean },
  today: PlainDate,
  only: string | undefined,
): Typed {
  return {
    ...(inClinic ? { on: formatClinical(today), "provenance.howKnown": "observed-here" } : {}),
    ...(only === undefined ? {} : { problem: only }),
  };
}

/** Evidence as its form would hold it, to be corrected. */
export function toTyped(evidence: Evidence): Typed {
  const spec = evidenceForms[evidence.kind];
  const origin = ["howKnown", "by", "where", "source"].map((part) => `provenance.${part}`);
  const fields: readonly FieldSpec[] = [
    { name: "on", label: "", type: "date" },
    { name: "problem", label: "", type: "text" },
    ...origin.map((name): FieldSpec => ({ name, label: "", type: "text" })),
    ...listFields(spec),
  ];
  const isWhole = evidence.problem === undefined && spec.aboutProblem !== "never";
  return Object.fromEntries([
    ...(isWhole ? [["problem", wholePatient] as const] : []),
    ...fields.flatMap((field) =>
      toEntry(
        field.name,
        readPath(evidence, field.name.split(".")),
        field.type === "names" ? "\n" : ", ",
      ),
    ),
    ...toScreen(evidence),
    ...toFindings(evidence),
  ]);
}

type Entry = readonly [name: string, text: string];

function toEntry(name: string, value: unknown, between = ", "): readonly Entry[] {
  const text = toText(value, between);
  return text === undefined ? [] : [[name, text]];
}

function toText(value: unknown, between: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.join(between);
  const date = PartialDate.safeParse(value);
  return date.success ? formatClinical(date.data) : String(value);
}

function readPath(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  return readPath(new Map<string, unknown>(Object.entries(value)).get(key), rest);
}

function toScreen(evidence: Evidence): readonly Entry[] {
  if (evidence.kind !== "red-flag-screen") return [];
  return RedFlagItem.options.flatMap((item) => {
    const answer = evidence.answers[item];
    if (answer === undefined || answer.state === "not-asked") return [];
    const { state, ...more } = answer;
    const details = Object.entries(more).flatMap(([part, value]) =>
      toEntry(`${item}.${part}`, value),
    );
    return [[item, state] as const, ...details];
  });
}

function toFindings(evidence: Evidence): readonly Entry[] {
  if (evidence.kind !== "imaging") return [];
  return evidence.findings.flatMap((finding, index) =>
    Object.entries(finding).flatMap(([part, value]) => toEntry(`findings.${index}.${part}`, value)),
  );
}
