"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";

/** Undefined before anything was tried; `words` undefined: it was saved. */
export type ConsultantFormState = { readonly words: string | undefined } | undefined;

type Props = {
  readonly patientId: string;
  readonly episode: { readonly revision: number; readonly consultantId?: string | undefined };
  readonly consultants: readonly { readonly id: string; readonly name: string }[];
  readonly action: (state: ConsultantFormState, form: FormData) => Promise<ConsultantFormState>;
};

/** Names the treating consultant of the open episode. */
export function ConsultantForm({ patientId, episode, consultants, action }: Props) {
  const [state, assign, isPending] = useActionState(action, undefined);
  const { revision, consultantId } = episode;
  return (
    <form action={assign} className="grid max-w-xl gap-3">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="revision" value={revision} />
      {state?.words ? <Alert title="This was not saved.">{state.words}</Alert> : null}
      {state && state.words === undefined ? <Alert tone="done">Saved.</Alert> : null}
      <SelectField
        key={revision}
        name="consultantId"
        label="Treating consultant"
        hint="May read what the psychologist wrote. Every change is in the trail."
        choices={consultants.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={consultantId}
      />
      <Button disabled={isPending} className="justify-self-start">
        Save the consultant
      </Button>
    </form>
  );
}
