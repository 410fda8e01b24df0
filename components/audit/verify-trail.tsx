"use client";

import { useActionState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

/** What a verification of the trail found. */
export type TrailFinding =
  | { readonly kind: "not-yet" }
  | { readonly kind: "whole"; readonly entries: number; readonly at: string }
  | { readonly kind: "fault"; readonly sequence: number; readonly words: string }
  | { readonly kind: "refused"; readonly words: string };

type Props = { readonly verify: () => Promise<TrailFinding> };

/** Goes through the whole chain on demand and says in words what it found. */
export function VerifyTrail({ verify }: Props) {
  const [finding, start, isPending] = useActionState<TrailFinding>(verify, { kind: "not-yet" });
  return (
    <div className="grid justify-items-start gap-2 pb-4">
      <form action={start}>
        <Button look="quiet" disabled={isPending}>
          {isPending ? "Verifying ..." : "Verify the trail"}
        </Button>
      </form>
      <Finding finding={finding} />
    </div>
  );
}

function Finding({ finding }: { readonly finding: TrailFinding }) {
  switch (finding.kind) {
    case "not-yet":
      return null;
    case "whole":
      return (
        <Alert tone="done" title="The trail is whole.">
          {finding.entries} entries were followed from the first to the last, {finding.at}. What was
          cut off together with its head only shows against anchors kept elsewhere: the operator
          checks that with audit:verify.
        </Alert>
      );
    case "fault":
      return (
        <Alert title={`The trail was changed at entry ${finding.sequence}.`}>
          {finding.words} Tell the person responsible for data protection, and change nothing.
        </Alert>
      );
    case "refused":
      return <Alert title="The trail was not verified.">{finding.words}</Alert>;
  }
}
