import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { RaisedFlag } from "@/lib/domain/guideline/verdict";
import { EvidenceShown } from "./evidence-shown";

type Props = {
  readonly flags: readonly RaisedFlag[];
  /** What can be done here about one flag: record how it was dealt with. */
  readonly toAction?: ((flag: RaisedFlag) => ReactNode) | undefined;
};

/** Raised red flags with what to do now, across the full width. Nothing is shown where none is raised. */
export function FlagsPanel({ flags, toAction }: Props) {
  if (flags.length === 0) return null;
  return (
    <section aria-label="Raised red flags" className="grid gap-2">
      {flags.map((flag) => (
        <article
          key={flag.code}
          className="flex gap-3 rounded-md border-2 border-stop bg-hold-wash p-3 text-hold"
        >
          <Icon name="hand" className="mt-1 text-xl" />
          <div className="grid gap-1">
            <h2>
              {flag.level === "emergency" ? "Emergency: " : "Urgent: "}
              {flag.words}
            </h2>
            <p className="prose-width font-semibold">{flag.action}</p>
            <p className="prose-width">
              New invasive steps for this problem are on hold. Pain relief and care under way go on.
            </p>
            <div className="[&_*]:text-hold">
              <EvidenceShown reason={{ evidence: flag.evidence, missing: [] }} />
            </div>
            {toAction?.(flag)}
          </div>
        </article>
      ))}
    </section>
  );
}
