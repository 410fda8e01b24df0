"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";

/** Why the last attempt was refused, with what was typed. */
export type UnmergeFormState = { readonly words: string; readonly reason: string } | undefined;

type Props = {
  readonly keptId: string;
  readonly mergedId: string;
  readonly action: (state: UnmergeFormState, form: FormData) => Promise<UnmergeFormState>;
};

/** Parts two records again: they turned out to be of two people. */
export function UnmergeForm({ keptId, mergedId, action }: Props) {
  const [state, unmerge, isPending] = useActionState(action, undefined);
  return (
    <form key={state?.words} action={unmerge} className="grid max-w-2xl gap-4">
      <input type="hidden" name="keptId" value={keptId} />
      <input type="hidden" name="mergedId" value={mergedId} />
      {state ? <Alert title="The merge was not undone.">{state.words}</Alert> : null}
      <TextArea
        name="reason"
        label="Why the merge is undone"
        rows={2}
        required
        defaultValue={state?.reason ?? ""}
      />
      <Button disabled={isPending} className="justify-self-start">
        Undo the merge
      </Button>
    </form>
  );
}
