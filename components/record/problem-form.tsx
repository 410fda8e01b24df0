"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { FormSection } from "@/components/ui/form-section";
import { choices, type FieldSpec, sides } from "./form-spec";
import { SpecField } from "./spec-field";
import type { Typed } from "./typed";

/** Why the last attempt was refused, if it was. */
export type ProblemFormState =
  | ({ readonly typed: Typed; readonly attempt: number } & (
      | { readonly kind: "problems"; readonly problems: readonly FieldProblem[] }
      | { readonly kind: "refused"; readonly words: string }
    ))
  | undefined;

type Props = {
  readonly patientId: string;
  /** Which pain is changed, at which revision; absent: a new one. */
  readonly changes?: { readonly problemId: string; readonly revision: number } | undefined;
  readonly initial: Typed;
  readonly action: (state: ProblemFormState, form: FormData) => Promise<ProblemFormState>;
};

const place: readonly FieldSpec[] = [
  { name: "label", label: "Short name", hint: "For example: left leg", type: "text" },
  {
    name: "region",
    label: "Region",
    type: "choice",
    missing: "needed",
    choices: choices({
      neck: "Neck",
      arm: "Arm",
      "chest-wall": "Chest wall",
      back: "Back",
      leg: "Leg",
      perineal: "Perineal",
    }),
  },
  { name: "side", label: "Side", type: "choice", choices: sides },
  { name: "goal", label: "Goal, in the patient's words", type: "text" },
];

const generator: readonly FieldSpec[] = [
  {
    name: "structure",
    label: "Structure",
    type: "choice",
    list: true,
    choices: choices({
      facet: "Facet joint",
      sacroiliac: "Sacroiliac joint",
      "nerve-root": "Nerve root",
      disc: "Disc",
      endplate: "Endplate",
      "vertebral-fracture": "Vertebral fracture",
      "instability-or-non-union": "Instability or non-union",
      "central-stenosis": "Central stenosis",
      ischaemic: "Ischaemic",
      "none-found": "None found",
    }),
  },
  {
    name: "mechanism",
    label: "Mechanism",
    type: "choice",
    choices: choices({
      nociceptive: "Nociceptive",
      neuropathic: "Neuropathic",
      nociplastic: "Nociplastic",
      unclear: "Unclear",
    }),
  },
  { name: "levels", label: "Levels", type: "levels" },
  { name: "generatorSide", label: "Side of the generator", type: "choice", choices: sides },
  {
    name: "confidence",
    label: "How sure",
    type: "choice",
    choices: choices({ confirmed: "Confirmed", likely: "Likely", suspected: "Suspected" }),
  },
  {
    name: "basis",
    label: "Basis",
    hint: "History, examination, imaging, diagnostic block ...",
    type: "text",
  },
];

/** One pain problem: where it hurts, and what holds it up as far as anybody has concluded. */
export function ProblemForm({ patientId, changes, initial, action }: Props) {
  const [state, save, isPending] = useActionState(action, undefined);
  const typed = state?.typed ?? initial;
  const problems = state?.kind === "problems" ? state.problems : [];
  const dates = { order: "day-first", thisYear: 0 } as const;
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
    <form key={state?.attempt ?? 0} action={save} noValidate className="grid max-w-2xl gap-4">
      <input type="hidden" name="patientId" value={patientId} />
      {changes ? (
        <>
          <input type="hidden" name="problemId" value={changes.problemId} />
          <input type="hidden" name="revision" value={changes.revision} />
        </>
      ) : null}
      <ErrorSummary problems={problems} />
      {state?.kind === "refused" ? <Alert title="This was not saved.">{state.words}</Alert> : null}
      {place.map(toField)}
      <FormSection title="Pain generator" lead="Leave all of it open until somebody has concluded.">
        {generator.map(toField)}
      </FormSection>
      <Button disabled={isPending} className="justify-self-start">
        {isPending ? "Saving ..." : changes ? "Save this pain problem" : "Add this pain problem"}
      </Button>
    </form>
  );
}
