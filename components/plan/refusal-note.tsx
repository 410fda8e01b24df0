"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { listObstacles } from "@/lib/domain/guideline/obstacles";
import type { MissingFact, Reason, Verdict } from "@/lib/domain/guideline/verdict";
import { toRefusalWords } from "@/lib/domain/plan/plan-refusal-words";
import type { PlanRefusal } from "@/lib/domain/plan/refusal";
import { toRecordHref } from "./record-href";

type Props = { readonly refusal: PlanRefusal; readonly patientId: string };

/** What happened, why and what to do, in place. The first missing thing takes the focus. */
export function RefusalNote({ refusal, patientId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { happened, why, toDo } = toRefusalWords(refusal);
  const verdict = "verdict" in refusal ? refusal.verdict : undefined;

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>("[data-first-missing]");
    if (refusal) (first ?? box.current)?.focus();
  }, [refusal]);

  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      data-needs-room
      className="grid gap-1 rounded-md border-2 border-stop p-3 outline-offset-2"
    >
      <p className="flex gap-2 font-semibold">
        <Icon name="octagon" className="mt-1 text-stop" />
        <span>{happened}</span>
      </p>
      <p>{why}</p>
      {verdict ? <WhatIsMissing verdict={verdict} patientId={patientId} /> : <p>{toDo}</p>}
      {refusal.kind === "incomplete-plan" ? <Gaps refusal={refusal} /> : null}
      {refusal.kind === "changed-meanwhile" ? <LookAgain /> : null}
      {refusal.kind === "open-plan-exists" ? (
        <PageLink className="link" href={`/plans/${refusal.planId}`}>
          Open the plan
        </PageLink>
      ) : null}
    </div>
  );
}

/** The reasons themselves, in their own words: missing first, then what is not met. */
function WhatIsMissing(props: { readonly verdict: Verdict; readonly patientId: string }) {
  const { verdict, patientId } = props;
  const unmet = listObstacles(verdict);
  return (
    <>
      {verdict.missing.length > 0 ? (
        <>
          <p className="font-semibold">Missing</p>
          <ul className="list-disc pl-5">
            {verdict.missing.map((missing, index) => (
              <Missing
                key={missing.fact}
                missing={missing}
                first={index === 0}
                patientId={patientId}
              />
            ))}
          </ul>
        </>
      ) : null}
      {unmet.length > 0 ? (
        <>
          <p className="font-semibold">Not met</p>
          <ul className="list-disc pl-5">
            {unmet.map((reason) => (
              <Unmet key={reason.code} reason={reason} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Missing(props: {
  readonly missing: MissingFact;
  readonly first: boolean;
  readonly patientId: string;
}) {
  const { missing, first, patientId } = props;
  return (
    <li>
      <PageLink
        className="link"
        href={toRecordHref(patientId, missing.evidenceKind)}
        {...(first ? { "data-first-missing": true } : {})}
      >
        {missing.words}
      </PageLink>
    </li>
  );
}

function Unmet({ reason: { words, fixHint } }: { readonly reason: Reason }) {
  return (
    <li>
      {words} <span className="text-muted">{fixHint}</span>
    </li>
  );
}

function Gaps({
  refusal,
}: {
  readonly refusal: Extract<PlanRefusal, { readonly kind: "incomplete-plan" }>;
}) {
  return (
    <ul className="list-disc pl-5">
      {refusal.gaps.map(({ code, stepId, words }) => (
        <li key={`${code}:${stepId ?? ""}`}>{words}</li>
      ))}
    </ul>
  );
}

function LookAgain() {
  const router = useRouter();
  return (
    <div>
      <Button look="quiet" onClick={() => router.refresh()}>
        Show the plan as it is now
      </Button>
    </div>
  );
}
