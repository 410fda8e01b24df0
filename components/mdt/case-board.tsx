import type { PlanAction } from "@/components/plan/plan-answer";
import { toPlaceWords } from "@/components/plan/problem-words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { attendeeRoleNames } from "@/lib/domain/mdt/attendee-role";
import { type Attendee, type Decision, outcomeNames } from "@/lib/domain/mdt/decision";
import type { CaseView, TriedLine } from "@/lib/domain/mdt/meeting-view";
import { formatBirth, formatName } from "@/lib/domain/patient/patient-words";
import { toProblemLine } from "@/lib/domain/plan/sheet-lines";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";
import { DecisionForm, type DecisionOn } from "./decision-form";
import { OptionList } from "./option-list";
import { PainTrendView } from "./pain-trend-view";
import { toNumberWords } from "./to-identity-words";

type Props = {
  readonly view: CaseView;
  readonly today: PlainDate;
  readonly isHeld: boolean;
  /** Who was present when this meeting last decided: they are still there, or the list is mended. */
  readonly present: readonly Attendee[];
  /** Undefined: the reader decides nothing. */
  readonly decide: PlanAction | undefined;
};

/** One case, large enough to be read across a room. Psychology and substance use stay in the record. */
export function CaseBoard({ view, today, isHeld, present, decide }: Props) {
  const { mdtCase, plan, decisions } = view;
  const canDecide = plan.status === "submitted" || plan.status === "approved";
  return (
    <article
      aria-labelledby={`case-${mdtCase.id}`}
      className="grid gap-4 border-line border-t pt-4 sm:text-xl"
    >
      <CaseHeading view={view} today={today} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Person view={view} />
        <Choice view={view} />
      </div>
      <div role="status" className="grid gap-3 empty:sr-only">
        {decisions.map((decision) => (
          <DecisionShown key={decision.id} decision={decision} />
        ))}
      </div>
      {decide && isHeld && canDecide ? (
        <Deciding view={view} present={present} decide={decide} />
      ) : null}
      {decide && !canDecide ? (
        <p className="text-lg">The plan is a {plan.status}: it is decided on once submitted.</p>
      ) : null}
      {decide && canDecide && !isHeld ? (
        <p className="text-lg">The decision is recorded on the day of the meeting.</p>
      ) : null}
    </article>
  );
}

type CaseProps = Pick<Props, "view">;

function CaseHeading({ view, today }: Pick<Props, "view" | "today">) {
  const { mdtCase, patient, plan } = view;
  return (
    <header>
      <h2 id={`case-${mdtCase.id}`} className="sm:text-2xl">
        {mdtCase.position}. {formatName(patient)}, born {formatBirth(patient.birthDate, today)},{" "}
        {toNumberWords(patient)}
      </h2>
      <p className="font-semibold">{mdtCase.question}</p>
      <p className="text-base text-muted">
        Say name, birth date and number aloud before the case.{" "}
        <PageLink className="link" href={`/plans/${plan.id}`}>
          Plan and reasons
        </PageLink>
      </p>
    </header>
  );
}

/** The left half: what the person wants, what hurts and how it went, and the spine. */
function Person({ view: { mdtCase, patient, plan, problems, trends, spine } }: CaseProps) {
  return (
    <section aria-label={`Goal and pain, case ${mdtCase.position}`} className="grid content-start">
      <h3 className="text-lg text-muted">Goal</h3>
      <p className="prose-width">{plan.content.goal ? `"${plan.content.goal}"` : "Not recorded"}</p>
      <h3 className="pt-2 text-lg text-muted">Pain and what is held to cause it</h3>
      {problems.length === 0 ? <p>Not recorded</p> : null}
      <ul>
        {problems.map((problem) => (
          <li key={problem.id}>{toProblemLine(problem)}</li>
        ))}
      </ul>
      <h3 className="pt-2 text-lg text-muted">How the pain went</h3>
      <PainTrendView trends={trends} problems={problems} />
      <h3 className="pt-2 text-lg text-muted">Spine</h3>
      <Lines lines={spine} empty="No operation and no imaging on record" />
      <h3 className="pt-2 text-lg text-muted">Psychology and substance use</h3>
      <p>
        Never on this screen:{" "}
        <PageLink className="link" href={`/patients/${patient.id}`}>
          see record
        </PageLink>
      </p>
    </section>
  );
}

/** The right half: what was tried, and what there is to choose from. */
function Choice({ view: { mdtCase, problems, options, tried } }: CaseProps) {
  return (
    <section
      aria-label={`Tried and options, case ${mdtCase.position}`}
      className="grid content-start"
    >
      <h3 className="text-lg text-muted">Tried</h3>
      <Lines lines={tried} empty="Nothing on record" />
      <h3 className="pt-2 text-lg text-muted">Options</h3>
      <OptionList options={options} problems={problems} />
    </section>
  );
}

function Lines(props: { readonly lines: readonly TriedLine[]; readonly empty: string }) {
  if (props.lines.length === 0) return <p>{props.empty}</p>;
  return (
    <ul className="list-disc pl-6">
      {props.lines.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
    </ul>
  );
}

/** A form for the first decision; for one more, an empty one that is folded away. */
function Deciding(props: Pick<Props, "view" | "present"> & { readonly decide: PlanAction }) {
  const { view, present, decide } = props;
  const { decisions } = view;
  const form = (
    <DecisionForm
      key={decisions.length}
      view={toDecisionOn(view)}
      present={present}
      action={decide}
    />
  );
  if (decisions.length === 0) return form;
  return (
    <Disclosure key={decisions.length} summary="Record a further decision">
      {form}
    </Disclosure>
  );
}

function toDecisionOn({ mdtCase, plan, patient, options, problems }: CaseView): DecisionOn {
  return {
    caseId: mdtCase.id,
    position: mdtCase.position,
    planId: plan.id,
    patientId: patient.id,
    revision: plan.revision,
    options: options.map(({ step }) => ({
      stepId: step.id,
      treatment: step.treatment,
      label: `${getTreatment(step.treatment).name}, ${toPlaceWords(step, problems)}`,
    })),
  };
}

function DecisionShown({ decision }: { readonly decision: Decision }) {
  const { treatment, outcome, rationale, attendees, dissent, validUntil } = decision;
  return (
    <section aria-label={`Decision on ${getTreatment(treatment).name}`} className="text-lg">
      <p className="font-semibold">
        Decided: {getTreatment(treatment).name}. {outcomeNames[outcome]}, valid until{" "}
        {formatClinical(validUntil)}.
      </p>
      <p className="prose-width">{rationale}</p>
      <p>
        Present:{" "}
        {attendees.map(({ name, role }) => `${name}, ${attendeeRoleNames[role]}`).join("; ")}
      </p>
      <p>Dissent: {dissent ?? "none named"}</p>
    </section>
  );
}
