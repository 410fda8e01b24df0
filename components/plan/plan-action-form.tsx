"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  Fragment,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useState,
} from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PlanAction, PlanAnswer } from "./plan-answer";
import { RefusalNote } from "./refusal-note";

type Props = {
  readonly action: PlanAction;
  /** What the form sends beside its fields: ids and the revision that the clinician looks at. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly label: string;
  /** What the button says; undefined: there is nothing to send yet. */
  readonly submit: ReactNode | undefined;
  readonly look?: ButtonLook | undefined;
  readonly patientId: string;
  /** Whose reasons the page shows once this was refused; absent: those it shows already. */
  readonly reasonsOf?: TreatmentId | undefined;
  readonly children?: ReactNode;
};

/** One thing to do with a plan. Refused, it stays where it is and keeps what was typed. */
export function PlanActionForm(props: Props) {
  const { action, hidden, label, submit, look, patientId, reasonsOf, children } = props;
  const [answer, send, isPending] = useActionState(action, { kind: "none" });
  useReasonsOfRefused(answer, reasonsOf);
  const round = useRound(answer);

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
      <Fragment key={round}>{children}</Fragment>
      {submit === undefined ? null : (
        <div>
          <Button type="submit" look={look} disabled={isPending}>
            {submit}
          </Button>
        </div>
      )}
      {answer.kind === "refused" ? (
        <RefusalNote refusal={answer.refusal} patientId={patientId} />
      ) : null}
      <p role="status" className="empty:sr-only">
        {answer.kind === "done" ? answer.words : null}
      </p>
    </form>
  );
}

/** Turns the reasons on the page to the treatment that was refused; the focus stays at the refusal. */
function useReasonsOfRefused(answer: PlanAnswer, reasonsOf: TreatmentId | undefined): void {
  const { replace } = useRouter();
  useEffect(() => {
    if (answer.kind === "refused" && reasonsOf !== undefined)
      replace(`?why=${reasonsOf}`, { scroll: false });
  }, [answer, reasonsOf, replace]);
}

/** Counts what was done: the fields begin anew, so that nothing of the last one is sent again. */
function useRound(answer: PlanAnswer): number {
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (answer.kind === "done") setRound((count) => count + 1);
  }, [answer]);
  return round;
}
