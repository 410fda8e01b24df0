"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { PrivateWordsNote } from "@/components/projected/private-words-note";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import type { PlanContent, PlanStep } from "@/lib/domain/plan/plan";
import type { Theirs } from "@/lib/domain/plan/refusal";
import { formatClinical, PlainDate } from "@/lib/domain/shared/plain-date";
import { readTypedDate } from "@/lib/domain/shared/typed-date";
import { ConflictView } from "./conflict-view";
import { EditorDate } from "./editor-date";
import { EditorSteps } from "./editor-steps";
import type { PlanPageSetting } from "./plan-page-setting";
import { RefusalNote } from "./refusal-note";
import type { SaveDraftAnswer } from "./save-draft";
import { type Base, toBaseRevision } from "./to-base-revision";

type Props = {
  readonly setting: PlanPageSetting;
  readonly content: PlanContent;
  /** Treatments that were started or have ended: their intent can no longer change. */
  readonly begun: readonly string[];
};

/** What is typed: the review date as text, so that nothing half typed is lost. */
export type Typed = {
  readonly goal: string;
  readonly rehabilitation: string;
  readonly reviewOn: string;
  readonly steps: readonly PlanStep[];
};

/** The plan as its author writes it. A colleague's change is shown beside it; what is typed stays. */
export function PlanEditor({ setting, content, begun }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState<Typed>(() => toTyped(content));
  const [base, setBase] = useState<Base>({ revision: setting.revision, content });
  // One revision has one content: as the server gives it back, not as it was typed.
  if (base.revision === setting.revision && base.content !== content)
    setBase({ revision: base.revision, content });
  const [answer, setAnswer] = useState<SaveDraftAnswer>();
  const [dateError, setDateError] = useState<string>();
  const [isPending, start] = useTransition();

  function save(onto: number) {
    const draft = toContent(typed, setting);
    setDateError(draft ? undefined : "Type a whole date, for example 14-Jan-2027.");
    if (!draft) return;
    start(async () => {
      const given = await setting.actions.saveDraft({
        planId: setting.planId,
        revision: onto,
        content: draft,
      });
      setAnswer(given);
      if (given.kind !== "saved") return;
      setBase({ revision: given.revision, content: draft });
      router.refresh();
    });
  }

  function takeTheirs(theirs: Theirs) {
    setTyped(toTyped(theirs.content));
    setBase(theirs);
    setAnswer(undefined);
    router.refresh();
  }

  return (
    <form
      aria-label="The plan"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(toBaseRevision(base, { revision: setting.revision, content }));
      }}
    >
      {answer?.kind === "conflict" ? (
        <ConflictView
          theirs={answer.theirs}
          problems={setting.problems}
          onKeepMine={() => save(answer.theirs.revision)}
          onTakeTheirs={() => takeTheirs(answer.theirs)}
        />
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-1">
          <TextArea
            name="goal"
            label="Goal, in the patient's words"
            maxLength={1000}
            value={typed.goal}
            onChange={({ target }) => setTyped({ ...typed, goal: target.value })}
          />
          <PrivateWordsNote text={typed.goal} />
        </div>
        <TextArea
          name="rehabilitation"
          label="Rehabilitation that goes on alongside"
          maxLength={2000}
          value={typed.rehabilitation}
          onChange={({ target }) => setTyped({ ...typed, rehabilitation: target.value })}
        />
      </div>
      <EditorDate
        name="reviewOn"
        label="Look at the plan again by"
        value={typed.reviewOn}
        error={dateError}
        setting={setting}
        onType={(reviewOn) => setTyped({ ...typed, reviewOn })}
      />
      <EditorSteps
        steps={typed.steps}
        begun={begun}
        setting={setting}
        onChange={(steps) => setTyped({ ...typed, steps })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" disabled={isPending}>
          Save the draft
        </Button>
        <p role="status">{isSavedAndShown(answer, setting.revision) ? "Saved." : null}</p>
      </div>
      {answer?.kind === "refused" ? (
        <RefusalNote refusal={answer.refusal} patientId={setting.patientId} />
      ) : null}
    </form>
  );
}

/** Not before the page itself has come to what was saved: whoever submits then submits that. */
function isSavedAndShown(answer: SaveDraftAnswer | undefined, shown: number): boolean {
  return answer?.kind === "saved" && shown >= answer.revision;
}

function toTyped({ goal, rehabilitation, reviewOn, steps }: PlanContent): Typed {
  return { goal, rehabilitation, reviewOn: reviewOn ? formatClinical(reviewOn) : "", steps };
}

/** Undefined: the review date is no whole date yet. */
function toContent(typed: Typed, setting: PlanPageSetting): PlanContent | undefined {
  const { goal, rehabilitation, steps } = typed;
  const date = readTypedDate(typed.reviewOn, setting.dateOrder, setting.thisYear);
  if (date.kind === "empty") return { goal, rehabilitation, steps: [...steps] };
  const reviewOn = PlainDate.safeParse(date.kind === "date" ? date.date : undefined);
  if (!reviewOn.success) return undefined;
  return { goal, rehabilitation, reviewOn: reviewOn.data, steps: [...steps] };
}
