"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import type { Theirs } from "@/lib/domain/plan/refusal";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { toPlaceWords } from "./problem-words";

type Props = {
  readonly theirs: Theirs;
  readonly problems: readonly PainProblem[];
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** A colleague saved first: theirs stands here, what was typed stays below, and nothing is lost. */
export function ConflictView({ theirs, problems, onKeepMine, onTakeTheirs }: Props) {
  const box = useRef<HTMLElement>(null);
  const { content, by, revision } = theirs;

  useEffect(() => {
    if (revision > 0) box.current?.focus();
  }, [revision]);

  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-label="A colleague changed this plan"
      className="grid gap-2 rounded-md border-2 border-caution p-3"
    >
      <p className="font-semibold">Not saved yet. What you typed is still here, below.</p>
      <p>
        {by} changed this plan while you were working on it. It now reads (revision {revision}):
      </p>
      <dl className="grid gap-1">
        <Line term="Goal" words={content.goal} />
        <Line term="Rehabilitation" words={content.rehabilitation} />
        <Line
          term="Look at it again by"
          words={content.reviewOn ? formatClinical(content.reviewOn) : ""}
        />
        {content.steps.map((step) => (
          <Line
            key={step.id}
            term={getTreatment(step.treatment).name}
            words={[
              step.conditional,
              toPlaceWords(step, problems),
              step.goal,
              step.successCriterion,
              step.note,
            ]
              .filter(Boolean)
              .join("; ")}
          />
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" onClick={onKeepMine}>
          Save mine over it
        </Button>
        <Button look="quiet" onClick={onTakeTheirs}>
          Take theirs, drop mine
        </Button>
      </div>
    </section>
  );
}

function Line({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt className="inline font-semibold">{term}: </dt>
      <dd className="inline">{words === "" ? "Not recorded" : words}</dd>
    </div>
  );
}
