"use client";

import { type ReactNode, useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { FormSection } from "@/components/ui/form-section";
import { PageLink } from "@/components/ui/page-link";
import { TextArea } from "@/components/ui/text-area";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import { evidenceForms } from "./evidence-forms";
import { FindingsFields } from "./findings-fields";
import type { FieldGroup, FieldSpec } from "./form-spec";
import { OriginFields } from "./origin-fields";
import { wholePatient } from "./read-evidence-form";
import { ScreenFields } from "./screen-fields";
import { SpecField } from "./spec-field";
import type { DateReading, Typed } from "./typed";

/** Where the last attempt to save stands. `attempt` counts, so that each shows its own answer. */
export type EvidenceFormState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "problems";
      readonly problems: readonly FieldProblem[];
      readonly typed: Typed;
      readonly attempt: number;
    }
  | {
      readonly kind: "refused";
      readonly words: string;
      readonly typed: Typed;
      readonly attempt: number;
    };

type Props = {
  readonly kind: EvidenceKind;
  readonly patientId: string;
  /** Made when the page was drawn: a second press of the button is known by it. */
  readonly submission: string;
  readonly painProblems: readonly Choice[];
  readonly dates: DateReading;
  /** What stands in the fields to begin with. */
  readonly initial: Typed;
  /** The evidence that this one replaces; absent: it is new. */
  readonly replaces?: string | undefined;
  /** What the verdicts would read; absent: no episode is open, so nothing is evaluated. */
  readonly preview?: ReactNode;
  readonly action: (state: EvidenceFormState, form: FormData) => Promise<EvidenceFormState>;
};

/** The form of one kind of evidence. What was typed stays on an error; works without script. */
export function EvidenceForm(props: Props) {
  const { kind, patientId, submission, initial, replaces } = props;
  const [state, save, isPending] = useActionState(props.action, { kind: "idle" });
  const typed = state.kind === "idle" ? initial : state.typed;
  const problems = state.kind === "problems" ? state.problems : [];

  return (
    <form
      // A new attempt draws the fields anew, with what was typed in them.
      key={state.kind === "idle" ? 0 : state.attempt}
      action={save}
      noValidate
      className="grid max-w-3xl gap-6"
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="submission" value={submission} />
      {replaces ? <input type="hidden" name="evidenceId" value={replaces} /> : null}
      <ErrorSummary problems={problems} />
      {state.kind === "refused" ? <Alert title="This was not saved.">{state.words}</Alert> : null}
      <Fields {...props} typed={typed} problems={problems} />
      {replaces ? (
        <TextArea
          name="reason"
          label="Why it is replaced"
          rows={2}
          defaultValue={typed["reason"] ?? ""}
          error={wordsOf(problems, "reason")}
        />
      ) : null}
      {props.preview}
      <div className="flex gap-2">
        <Button disabled={isPending}>{isPending ? "Saving ..." : "Save"}</Button>
        <PageLink href={`/patients/${patientId}`} className="link self-center">
          Back without saving
        </PageLink>
      </div>
    </form>
  );
}

type Drawn = Props & { readonly typed: Typed; readonly problems: readonly FieldProblem[] };

function Fields(props: Drawn) {
  const { kind, typed, problems, dates, painProblems } = props;
  const spec = evidenceForms[kind];
  const toField = (field: FieldSpec) => (
    <SpecField
      key={field.name}
      field={field}
      value={typed[field.name]}
      error={wordsOf(problems, field.name)}
      dates={dates}
    />
  );
  const onField: FieldSpec = { name: "on", label: spec.dateLabel, type: "date", missing: "Date" };
  const problemField: FieldSpec = {
    name: "problem",
    label: "Pain problem",
    type: "choice",
    missing: "needed",
    choices:
      spec.aboutProblem === "must"
        ? painProblems
        : [...painProblems, { value: wholePatient, label: "The patient as a whole" }],
  };
  return (
    <>
      <div className="grid gap-4">
        {toField(onField)}
        {spec.aboutProblem === "never" || painProblems.length === 0 ? null : (
          <>
            <input type="hidden" name="problemAsked" value="yes" />
            {toField(problemField)}
          </>
        )}
        {spec.fields.map(toField)}
      </div>
      {spec.own === "red-flag-screen" ? <ScreenFields typed={typed} problems={problems} /> : null}
      {spec.own === "imaging" ? <FindingsFields typed={typed} problems={problems} /> : null}
      {(spec.groups ?? []).map((group) => {
        const drawn = group.fields.map(toField);
        if (group.rare)
          return <RareGroup key={group.title} group={group} typed={typed} drawn={drawn} />;
        return (
          <FormSection key={group.title} title={group.title} lead={group.lead}>
            {drawn}
          </FormSection>
        );
      })}
      <OriginFields typed={typed} problems={problems} />
    </>
  );
}

/** Folded, but never over something that is typed in it. */
function RareGroup(props: {
  readonly group: FieldGroup;
  readonly typed: Typed;
  readonly drawn: ReactNode;
}) {
  const { group, typed, drawn } = props;
  const isTyped = group.fields.some(({ name }) => (typed[name] ?? "") !== "");
  return (
    <Disclosure summary={<h2>{group.title}</h2>} open={isTyped}>
      <div className="grid gap-4">
        {group.lead ? <p className="text-muted">{group.lead}</p> : null}
        {drawn}
      </div>
    </Disclosure>
  );
}

/** The words about one field, for its own place under it. */
export function wordsOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.words;
}
