"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";

/** Why the last attempt was refused, with what was typed. */
export type MergeFormState =
  | {
      readonly words: string;
      readonly keptId: string;
      readonly reason: string;
      readonly sameDespite: string;
    }
  | undefined;

/** One of the two, as it was compared. */
export type MergeChoice = Choice & { readonly revision: number };

type Props = {
  readonly choices: readonly [MergeChoice, MergeChoice];
  /** The record to keep unless somebody says otherwise. */
  readonly usual: string;
  /** What differs, in words; undefined: nothing that cannot be both. */
  readonly differs: string | undefined;
  readonly action: (state: MergeFormState, form: FormData) => Promise<MergeFormState>;
};

/** Which of two records of one person is kept, and how it is known that it is one person. */
export function MergeForm({ choices, usual, differs, action }: Props) {
  const [state, merge, isPending] = useActionState(action, undefined);
  return (
    <form key={state?.words} action={merge} className="grid max-w-2xl gap-4">
      {choices.map(({ value, revision }) => (
        <input key={value} type="hidden" name="seen" value={`${value} ${revision}`} />
      ))}
      {state ? <Alert title="The records were not merged.">{state.words}</Alert> : null}
      <RadioGroup
        name="keptId"
        legend="Which record is kept"
        hint="Care goes on there. The other one leads to it from now on."
        choices={choices}
        defaultValue={state?.keptId ?? usual}
        required
      />
      <TextArea
        name="reason"
        label="How you know that it is one person"
        rows={2}
        required
        defaultValue={state?.reason ?? ""}
      />
      {differs === undefined ? null : (
        <TextArea
          name="sameDespite"
          label={`The ${differs} cannot both be right. How you know that it is one person all the same`}
          hint="What you saw, and which of the two is right."
          rows={2}
          required
          defaultValue={state?.sameDespite ?? ""}
        />
      )}
      <Button disabled={isPending} className="justify-self-start">
        It is one person: merge the records
      </Button>
    </form>
  );
}
