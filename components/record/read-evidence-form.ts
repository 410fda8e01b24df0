import type { FieldProblem } from "@/components/ui/error-summary";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import { readLevels } from "@/lib/domain/picture/read-levels";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { readBackWords, readTypedDate } from "@/lib/domain/shared/typed-date";
import { evidenceForms } from "./evidence-forms";
import { type FieldSpec, type FormSpec, listFields } from "./form-spec";
import { readFindings, readScreen } from "./read-own-fields";
import type { DateReading, Typed } from "./typed";

export type FormReading =
  | { readonly kind: "read"; readonly draft: EvidenceDraft }
  | {
      readonly kind: "problems";
      readonly problems: readonly FieldProblem[];
      /** What is typed now: a date that was read back stands in words. */
      readonly typed: Typed;
    };

type Value = { readonly value: unknown } | { readonly words: string; readonly instead?: string };

/** Turns what was typed into evidence, or says what to do about each field. Nothing typed is lost. */
export function readEvidenceForm(
  kind: EvidenceKind,
  typed: Typed,
  dates: DateReading,
): FormReading {
  const spec = evidenceForms[kind];
  const fields = [...commonFields(spec), ...listFields(spec)];
  const problems: FieldProblem[] = [];
  const draft: Record<string, unknown> = { kind };
  const instead: Record<string, string> = {};

  for (const field of fields) {
    const read = readField(field, typed[field.name]?.trim() ?? "", dates);
    if ("value" in read && field.name === "problem") setProblem(draft, typed, problems);
    else if ("value" in read) setPath(draft, field.name.split("."), read.value);
    else problems.push({ field: field.name, words: read.words });
    if ("instead" in read && read.instead !== undefined) instead[field.name] = read.instead;
  }
  readOwn(kind, draft, { typed, dates, problems });

  if (problems.length > 0) return { kind: "problems", problems, typed: { ...typed, ...instead } };
  return { kind: "read", draft: { ...draft, kind } };
}

type Reading = {
  readonly typed: Typed;
  readonly dates: DateReading;
  readonly problems: FieldProblem[];
};

/** What a kind holds beside its plain fields; a list nobody filled is an empty list. */
function readOwn(
  kind: EvidenceKind,
  draft: Record<string, unknown>,
  { typed, dates, problems }: Reading,
): void {
  if (kind === "red-flag-screen") draft["answers"] = readScreen(typed, dates, problems);
  if (kind === "imaging") draft["findings"] = readFindings(typed, problems);
  if (kind === "spinal-surgery") draft["levels"] ??= [];
  if (kind === "mdt-decision") draft["attendees"] ??= [];
}

/** What stands for "about no one pain" in a form: somebody chose it. */
export const wholePatient = "whole";

/** Which pain a fact is about is never guessed: where the form asked, one answer has to be chosen. */
function setProblem(draft: Record<string, unknown>, typed: Typed, problems: FieldProblem[]): void {
  const chosen = typed["problem"] ?? "";
  if (chosen !== "" && chosen !== wholePatient) draft["problem"] = chosen;
  if (chosen === "" && typed["problemAsked"] === "yes")
    problems.push({ field: "problem", words: "Choose which pain this is about." });
}

/** The fields that every kind has: when, about which pain, and how it is known. */
function commonFields({ dateLabel, aboutProblem }: FormSpec): readonly FieldSpec[] {
  const problem: FieldSpec = { name: "problem", label: "Pain problem", type: "text" };
  return [
    {
      name: "on",
      label: dateLabel,
      type: "date",
      missing: "Type the date, as exactly as it is known: a year is enough.",
    },
    ...(aboutProblem === "never" ? [] : [problem]),
    {
      name: "provenance.howKnown",
      label: "How this is known",
      type: "text",
      missing: "Choose how this is known.",
    },
    { name: "provenance.by", label: "By", type: "text" },
    { name: "provenance.where", label: "Where", type: "text" },
    { name: "provenance.source", label: "Source", type: "text" },
  ];
}

export function readField(field: FieldSpec, text: string, dates: DateReading): Value {
  if (text === "")
    return field.missing === undefined ? { value: undefined } : { words: field.missing };
  switch (field.type) {
    case "number":
      return readNumber(field, text);
    case "date":
      return readDate(field, text, dates);
    case "answer":
      return { value: text === "yes" ? true : text === "no" ? false : undefined };
    case "levels": {
      const levels = readLevels(text);
      if (levels.ok) return { value: levels.value };
      return {
        words: `${field.label}: "${levels.refusal.word}" is no level. Write for example L4/5, S1.`,
      };
    }
    case "names":
      return {
        value: text
          .split(/[\n;]+/)
          .map((name) => name.trim())
          .filter((name) => name !== ""),
      };
    default:
      return { value: text };
  }
}

function readNumber(field: FieldSpec & { readonly type: "number" }, text: string): Value {
  const plain = text.replace(",", ".");
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(plain);
  if (!isNumber) return { words: `${field.label}: write a number, for example 5 or 5.5.` };
  if (field.whole && plain.includes(".")) return { words: `${field.label}: write a whole number.` };
  return { value: Number(plain) };
}

function readDate(
  field: FieldSpec & { readonly type: "date" },
  text: string,
  { order, thisYear }: DateReading,
): Value {
  const read = readTypedDate(text, order, thisYear);
  if (read.kind !== "date")
    return {
      words: `${field.label}: "${text}" is no date. Write for example 7-Sep-2026, Sep 2026 or 2026.`,
    };
  if (field.wholeDay && read.date.length !== 10)
    return { words: `${field.label}: write the whole date, with its day.` };
  if (read.readBack)
    return {
      words: `${field.label}: ${readBackWords(read.date)} If that is right, save again.`,
      instead: formatClinical(read.date),
    };
  return { value: read.date };
}

/** Writes a value at its path; what was not recorded leaves no trace. */
function setPath(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined || value === undefined) return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner: Record<string, unknown> = { ...toRecord(target[key]) };
  setPath(inner, rest, value);
  target[key] = inner;
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
