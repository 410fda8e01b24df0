"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** Why the last attempt was refused, if it was. */
export type EpisodeFormState = { readonly words: string; readonly reason: string } | undefined;

type Props = {
  readonly patientId: string;
  readonly action: (state: EpisodeFormState, form: FormData) => Promise<EpisodeFormState>;
};

/** Opens an episode of care, with the reason of the referral. */
export function EpisodeForm({ patientId, action }: Props) {
  const [state, open, isPending] = useActionState(action, undefined);
  return (
    <form key={state?.words} action={open} className="grid max-w-xl gap-3">
      <input type="hidden" name="patientId" value={patientId} />
      {state ? <Alert title="No episode was opened.">{state.words}</Alert> : null}
      <TextArea
        name="reason"
        label="Reason of the referral"
        optional
        defaultValue={state?.reason ?? ""}
      />
      <Button disabled={isPending} className="justify-self-start">
        Open an episode
      </Button>
    </form>
  );
}
