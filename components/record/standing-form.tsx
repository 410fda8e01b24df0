"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { TextArea } from "@/components/ui/text-area";
import type { Typed } from "./typed";

/** Why the last attempt was refused, if it was. */
export type StandingFormState = { readonly words: string; readonly typed: Typed } | undefined;

type Props = {
  readonly patientId: string;
  readonly evidenceId: string;
  /** Tells two forms on one page apart. */
  readonly name: string;
  readonly label: string;
  readonly button: string;
  readonly look?: ButtonLook;
  readonly rows?: number;
  readonly action: (state: StandingFormState, form: FormData) => Promise<StandingFormState>;
};

/** A reason and a button: disputes, voids, or writes a text about one piece of evidence. */
export function StandingForm(props: Props) {
  const { patientId, evidenceId, name, label, button, look = "quiet", rows = 2 } = props;
  const [state, change, isPending] = useActionState(props.action, undefined);
  return (
    <form key={state?.words} action={change} className="grid max-w-2xl gap-2">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      {state ? <Alert title="This was not saved.">{state.words}</Alert> : null}
      <TextArea
        id={`${name}-reason`}
        name="reason"
        label={label}
        rows={rows}
        defaultValue={state?.typed["reason"] ?? ""}
      />
      <Button look={look} disabled={isPending} className="justify-self-start">
        {button}
      </Button>
    </form>
  );
}
