"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { PlanAction } from "./plan-answer";
import { RefusalNote } from "./refusal-note";

type Props = {
  readonly action: PlanAction;
  /** What the form sends beside its fields: ids and the revision that the clinician looks at. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly label: string;
  readonly submit: ReactNode;
  readonly look?: ButtonLook | undefined;
  readonly patientId: string;
  readonly children?: ReactNode;
};

/** One thing to do with a plan. Refused, it stays where it is and keeps what was typed. */
export function PlanActionForm(props: Props) {
  const { action, hidden, label, submit, look, patientId, children } = props;
  const [answer, send, isPending] = useActionState(action, { kind: "none" });

  function sendKeeping(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  }

  return (
    <form action={send} onSubmit={sendKeeping} aria-label={label} className="grid gap-3">
      {answer.kind === "malformed" ? <ErrorSummary problems={answer.problems} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div>
        <Button type="submit" look={look} disabled={isPending}>
          {submit}
        </Button>
      </div>
      {answer.kind === "refused" ? (
        <RefusalNote refusal={answer.refusal} patientId={patientId} />
      ) : null}
      <p role="status" className="empty:sr-only">
        {answer.kind === "done" ? answer.words : null}
      </p>
    </form>
  );
}
