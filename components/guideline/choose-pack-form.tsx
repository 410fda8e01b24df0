"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

export type ChoosePackAnswer =
  | {
      readonly kind:
        | "done"
        | "forbidden"
        | "changed-meanwhile"
        | "chosen-already"
        | "not-for-a-clinic"
        | "malformed";
    }
  | undefined;

type Props = {
  readonly packId: string;
  readonly title: string;
  readonly revision: number;
  readonly choose: (before: ChoosePackAnswer, form: FormData) => Promise<ChoosePackAnswer>;
};

const refusals: Readonly<Record<string, string>> = {
  forbidden: "Which pack answers is for the MDT chair of the clinic to say.",
  "changed-meanwhile": "The settings of the clinic changed meanwhile. Load the page again.",
  "chosen-already": "This pack answers in your clinic already.",
  "not-for-a-clinic": "The safety core is part of every pack; it cannot answer alone.",
  malformed: "There is no such pack. Load the page again.",
};

/** Makes a pack the one that answers in the clinic. */
export function ChoosePackForm({ packId, title, revision, choose }: Props) {
  const [answer, submit, isPending] = useActionState(choose, undefined);
  const words = answer === undefined ? undefined : refusals[answer.kind];
  return (
    <form action={submit} className="grid max-w-prose gap-2">
      {words ? <Alert title="Nothing was changed.">{words}</Alert> : null}
      {answer?.kind === "done" ? (
        <Alert tone="done">From now on this pack answers in your clinic.</Alert>
      ) : null}
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="chosen" value={packId} />
      <p>
        New plans then begin with it. Plans that have begun stay with the pack and version that they
        began with.
      </p>
      <div>
        <Button type="submit" look="quiet" disabled={isPending}>
          {isPending ? "Changing ..." : `Use ${title} in this clinic`}
        </Button>
      </div>
    </form>
  );
}
