"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Choice } from "@/components/ui/choice";
import { PageLink } from "@/components/ui/page-link";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";

/** Why the last attempt was refused, if it was. */
export type CloseEpisodeFormState =
  | {
      readonly words: string;
      readonly ending: string;
      readonly closedOn: string;
      /** The open plan that stands in the way. */
      readonly planId?: string | undefined;
    }
  | undefined;

type Props = {
  readonly patientId: string;
  readonly revision: number;
  readonly endings: readonly Choice[];
  readonly action: (state: CloseEpisodeFormState, form: FormData) => Promise<CloseEpisodeFormState>;
};

/** Closes the episode of care with one of the endings, so that the patient can be referred again. */
export function CloseEpisodeForm({ patientId, revision, endings, action }: Props) {
  const [state, close, isPending] = useActionState(action, undefined);
  return (
    <form key={state?.words} action={close} className="grid max-w-xl gap-3">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="revision" value={revision} />
      {state ? (
        <Alert title="The episode was not closed.">
          {state.words}{" "}
          {state.planId ? (
            <PageLink href={`/plans/${state.planId}`} className="link">
              Go to the plan
            </PageLink>
          ) : null}
        </Alert>
      ) : null}
      <SelectField
        name="ending"
        label="Why it ends"
        choices={endings}
        defaultValue={state?.ending ?? ""}
      />
      <TextField
        name="closedOn"
        label="Day it ended"
        type="date"
        hint="Empty: today"
        optional
        defaultValue={state?.closedOn ?? ""}
      />
      <Button disabled={isPending} className="justify-self-start">
        Close the episode
      </Button>
    </form>
  );
}
