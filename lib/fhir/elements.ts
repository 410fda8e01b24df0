import { z } from "zod";
import { type Refused, refused } from "./outcome";

/** FHIR R4 data types, as far as they are read. What is not named here is left in the entry as it came. */
export const Coding = z.object({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
export type Coding = z.infer<typeof Coding>;

export const CodeableConcept = z.object({
  coding: z.array(Coding).optional(),
  text: z.string().optional(),
});
export type CodeableConcept = z.infer<typeof CodeableConcept>;

export const Quantity = z.object({
  value: z.number().optional(),
  comparator: z.string().optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});
export type Quantity = z.infer<typeof Quantity>;

export const Period = z.object({ start: z.string().optional(), end: z.string().optional() });

/** The words of a concept: its text and what its codes say they mean. */
export function wordsOf(concept: CodeableConcept): readonly string[] {
  const displays = concept.coding?.map(({ display }) => display) ?? [];
  return [concept.text, ...displays].flatMap((words) =>
    words === undefined || words.trim() === "" ? [] : [words],
  );
}

/** The concept as a person reads it. */
export function nameOf(concept: CodeableConcept): string | undefined {
  return wordsOf(concept)[0]?.trim();
}

/** The first code as it came, `system|code`. */
export function codeOf(concept: CodeableConcept): string | undefined {
  const coding = concept.coding?.find(({ code }) => code !== undefined);
  return coding && `${coding.system ?? ""}|${coding.code}`;
}

/** Whether a status concept of FHIR's own vocabulary holds a code; undefined: it says nothing. */
export function statusCodeOf(concept: CodeableConcept | undefined): string | undefined {
  return concept?.coding?.find(({ code }) => code !== undefined)?.code;
}

/** Reads the elements that a resource is known by, or says which one is not as FHIR has it. */
export function readElements<Shape>(
  shape: z.ZodType<Shape>,
  resource: unknown,
):
  | { readonly ok: true; readonly value: Shape }
  | { readonly ok: false; readonly refusal: Refused } {
  const parsed = shape.safeParse(resource);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, refusal: refused(toPath(issue?.path ?? []), toWords(issue)) };
}

/** `["code", "coding", 0, "code"]` as `code.coding[0].code`. */
export function toPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}

const kindsOfValue: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  string: "a text",
  number: "a number",
  boolean: "true or false",
};

function toWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== "invalid_type") return issue?.message ?? "FHIR R4 does not allow this value.";
  return `FHIR R4 wants ${kindsOfValue[issue.expected] ?? issue.expected} here.`;
}
