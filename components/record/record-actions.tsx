import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { PageLink } from "@/components/ui/page-link";
import type { EvidenceKind } from "@/lib/domain/picture/evidence";
import type { Plan } from "@/lib/domain/plan/plan";
import { evidenceForms } from "./evidence-forms";

type Props = {
  readonly patientId: string;
  readonly plans: readonly Plan[];
  readonly mayRecord: boolean;
  readonly mayAmend: boolean;
  /** The button that starts a plan; nothing where this person may not, or no episode is open. */
  readonly startPlan: ReactNode;
};

/** Asked at almost every visit: one click away. The rest is behind "Record ...". */
const usual: readonly EvidenceKind[] = ["pain-score", "treatment-given"];

export function RecordActions({ patientId, plans, mayRecord, mayAmend, startPlan }: Props) {
  const base = `/patients/${patientId}`;
  const open = plans.find(({ status }) => status !== "completed" && status !== "withdrawn");
  return (
    <div className="flex flex-wrap items-start gap-2">
      {open ? (
        <LinkButton look="primary" href={`/plans/${open.id}`}>
          Plan ({open.status})
        </LinkButton>
      ) : null}
      {open ? null : startPlan}
      {mayRecord
        ? usual.map((kind) => (
            <LinkButton key={kind} href={`${base}/evidence/new?kind=${kind}`}>
              {evidenceForms[kind].title}
            </LinkButton>
          ))
        : null}
      {mayAmend ? <LinkButton href={`${base}/amend`}>Details</LinkButton> : null}
      {mayRecord ? <RecordMore patientId={patientId} /> : null}
    </div>
  );
}

/** Every kind of evidence, as links. */
function RecordMore({ patientId }: { readonly patientId: string }) {
  return (
    <div className="relative">
      <div className="rounded-md border border-edge px-2 py-1">
        <Disclosure summary={<span className="font-semibold">Record ...</span>}>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            <li>
              <PageLink
                className="link inline-block min-h-6"
                href={`/patients/${patientId}/problems`}
              >
                Pain problems
              </PageLink>
            </li>
            {Object.entries(evidenceForms).map(([kind, { title }]) => (
              <li key={kind}>
                <PageLink
                  className="link inline-block min-h-6"
                  href={`/patients/${patientId}/evidence/new?kind=${kind}`}
                >
                  {title}
                </PageLink>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </div>
  );
}
