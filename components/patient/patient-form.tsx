"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { FormSection } from "@/components/ui/form-section";
import { PageLink } from "@/components/ui/page-link";
import type { FieldSpec } from "../record/form-spec";
import { SpecField } from "../record/spec-field";
import type { DateReading, Typed } from "../record/typed";
import type { RefusalWords } from "./refusal-words";

/** Where the last attempt to save stands. */
export type PatientFormState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "problems";
      readonly problems: readonly FieldProblem[];
      readonly typed: Typed;
      readonly attempt: number;
    }
  | ({ readonly kind: "refused"; readonly typed: Typed; readonly attempt: number } & RefusalWords);

type Props = {
  readonly dates: DateReading;
  readonly initial: Typed;
  /** Hidden fields that say which patient is amended; absent: a new one. */
  readonly amends?: { readonly patientId: string; readonly revision: number } | undefined;
  readonly action: (state: PatientFormState, form: FormData) => Promise<PatientFormState>;
};

const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

const who: readonly FieldSpec[] = [
  { name: "familyName", label: "Family name", type: "text", missing: "needed" },
  { name: "givenName", label: "Given names", type: "text" },
  { name: "title", label: "Title", type: "text" },
  { name: "preferredName", label: "Preferred name", type: "text" },
  { name: "birthDate", label: "Birth date", type: "date" },
  {
    name: "recordedSex",
    label: "Gender",
    type: "choice",
    choices: [
      { value: "female", label: "Female" },
      { value: "male", label: "Male" },
      { value: "other", label: "Other" },
    ],
  },
];

const numbers: readonly FieldSpec[] = [
  { name: "nhs-number", label: "NHS number", type: "text", hint: "With or without spaces" },
  { name: "hospital-number", label: "Hospital number", type: "text" },
];

const needs: readonly FieldSpec[] = [
  { name: "language", label: "Language", type: "text" },
  { name: "interpreter", label: "Needs an interpreter", type: "choice", choices: yesNo },
  { name: "largePrint", label: "Needs large print", type: "choice", choices: yesNo },
];

const death: readonly FieldSpec[] = [{ name: "deceasedOn", label: "Date of death", type: "date" }];

/** Who a patient is. What is left empty is kept as not recorded. */
export function PatientForm({ dates, initial, amends, action }: Props) {
  const [state, save, isPending] = useActionState(action, { kind: "idle" });
  const typed = state.kind === "idle" ? initial : state.typed;
  const problems = state.kind === "problems" ? state.problems : [];
  const toField = (field: FieldSpec) => (
    <SpecField
      key={field.name}
      field={field}
      value={typed[field.name]}
      error={problems.find((problem) => problem.field === field.name)?.words}
      dates={dates}
    />
  );
  return (
    <form
      key={state.kind === "idle" ? 0 : state.attempt}
      action={save}
      noValidate
      className="grid max-w-2xl gap-6"
    >
      {amends ? (
        <>
          <input type="hidden" name="patientId" value={amends.patientId} />
          <input type="hidden" name="revision" value={amends.revision} />
        </>
      ) : null}
      {Object.entries(typed)
        .filter(([name]) => name.startsWith("other."))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <ErrorSummary problems={problems} />
      {state.kind === "refused" ? <Refused state={state} /> : null}
      <div className="grid gap-4">{who.map(toField)}</div>
      <FormSection title="Numbers">{numbers.map(toField)}</FormSection>
      <FormSection title="Language and needs">{needs.map(toField)}</FormSection>
      {amends ? <FormSection title="Death">{death.map(toField)}</FormSection> : null}
      <div className="flex gap-3">
        <Button disabled={isPending}>{isPending ? "Saving ..." : "Save"}</Button>
        <PageLink
          href={amends ? `/patients/${amends.patientId}` : "/patients"}
          className="link self-center"
        >
          Back without saving
        </PageLink>
      </div>
    </form>
  );
}

function Refused({ state }: { readonly state: RefusalWords }) {
  return (
    <Alert title="This was not saved.">
      <p>{state.words}</p>
      <ul>
        {(state.patients ?? []).map((id, index) => (
          <li key={id}>
            <PageLink href={`/patients/${id}`} target="_blank" className="link">
              Open the record on file {index + 1} in a new tab
            </PageLink>
          </li>
        ))}
      </ul>
      {state.mayBeAnother ? (
        <Checkbox name="anotherPerson" value="yes" label="This is another person" />
      ) : null}
    </Alert>
  );
}
