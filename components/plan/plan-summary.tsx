import { Alert } from "@/components/ui/alert";
import { Badge, type Tone } from "@/components/ui/badge";
import { PageLink } from "@/components/ui/page-link";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { planEndingNames } from "@/lib/domain/plan/event-words";
import type { PlanStatus } from "@/lib/domain/plan/plan";
import { isActiveNowClosed, type PlanView } from "@/lib/domain/plan/plan-view";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { toPlaceWords } from "./problem-words";

const statusLooks: Readonly<Record<PlanStatus, { readonly words: string; readonly tone: Tone }>> = {
  draft: { words: "Draft", tone: "ask" },
  submitted: { words: "Submitted", tone: "caution" },
  returned: { words: "Returned", tone: "caution" },
  approved: { words: "Approved", tone: "open" },
  completed: { words: "Completed", tone: "done" },
  withdrawn: { words: "Withdrawn", tone: "plain" },
};

/** Goal, rehabilitation and standing of the plan; what went on being active and closed stands first. */
export function PlanSummary({ view }: { readonly view: PlanView }) {
  const { plan, author, updatedBy, updatedOn } = view;
  const { words, tone } = statusLooks[plan.status];
  const { goal, rehabilitation, reviewOn } = plan.content;
  return (
    <section aria-label="Summary" className="grid gap-2">
      <NowClosed view={view} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{words}</Badge>
        <Versions view={view} />
        <span className="text-muted">
          Started by {author}, last changed by {updatedBy} {formatClinical(updatedOn)}
        </span>
      </p>
      {plan.status === "returned" ? (
        <Alert tone="caution" title="Returned with a question">
          {plan.returnReason}
        </Alert>
      ) : null}
      {plan.status === "completed" ? (
        <p>
          {planEndingNames[plan.ending]}, {formatClinical(plan.endedOn)}. The episode of care ends
          on the patient's page, under{" "}
          <PageLink href={`/patients/${plan.patientId}/amend`} className="link">
            Details
          </PageLink>
          , so that the patient can be referred again.
        </p>
      ) : null}
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        <Line term="Goal" words={goal === "" ? undefined : `"${goal}"`} />
        <Line term="Rehabilitation" words={rehabilitation || undefined} />
        <Line term="Look at it again by" words={reviewOn && formatClinical(reviewOn)} />
      </dl>
      {view.clinical ? null : <PlannedList view={view} />}
    </section>
  );
}

function Versions({ view: { plan } }: { readonly view: PlanView }) {
  if (plan.currentVersion === undefined) return <span>No version approved yet</span>;
  return (
    <span>
      Version {plan.currentVersion} in force
      {plan.status === "approved" || plan.status === "completed" ? "" : ", this is a rewrite of it"}
    </span>
  );
}

function NowClosed({ view: { treatments } }: { readonly view: PlanView }) {
  const closed = treatments.filter(isActiveNowClosed);
  if (closed.length === 0) return null;
  return (
    <Alert tone="caution" title="Active, now closed">
      {closed.map(({ step }) => getTreatment(step.treatment).name).join(", ")}: it goes on until
      somebody decides. Read why, then complete it or step it down.
    </Alert>
  );
}

function Line({ term, words }: { readonly term: string; readonly words: string | undefined }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="prose-width whitespace-pre-line">{words ?? "Not recorded"}</dd>
    </>
  );
}

/** For roles that see no clinical content: what is planned, without the reasons. */
function PlannedList({ view: { treatments, problems } }: { readonly view: PlanView }) {
  return (
    <ul className="list-disc pl-5">
      {treatments.map(({ step, state }) => (
        <li key={step.id}>
          {getTreatment(step.treatment).name}, {toPlaceWords(step, problems)}: {state.state}
        </li>
      ))}
    </ul>
  );
}
