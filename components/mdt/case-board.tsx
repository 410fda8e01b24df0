import type { PlanAction } from "@/components/plan/plan-answer";
import { toPlaceWords } from "@/components/plan/problem-words";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { attendeeRoleNames } from "@/lib/domain/mdt/attendee-role";
import { type Decision, outcomeNames } from "@/lib/domain/mdt/decision";
import type { CaseView } from "@/lib/domain/mdt/meeting-view";
import { formatBirth, formatName } from "@/lib/domain/patient/patient-words";
import { toProblemLine } from "@/lib/domain/plan/sheet-lines";
import { formatClinical, type PlainDate } from "@/lib/domain/shared/plain-date";
import { DecisionForm, type DecisionOn } from "./decision-form";
import { toNumberWords } from "./to-identity-words";

type Props = {
  readonly view: CaseView;
  readonly today: PlainDate;
  readonly isHeld: boolean;
  /** Undefined: the reader decides nothing. */
  readonly decide: PlanAction | undefined;
};

/** One case, large enough to be read across a room. Psychology and substance use stay in the record. */
export function CaseBoard({ view, today, isHeld, decide }: Props) {
  const { mdtCase, patient, plan, problems, options, decisions, tried } = view;
  const canDecide = plan.status === "submitted" || plan.status === "approved";
  return (
    <article
      aria-labelledby={`case-${mdtCase.id}`}
      className="grid gap-4 border-line border-t pt-4 text-xl"
    >
      <header>
        <h2 id={`case-${mdtCase.id}`} className="text-2xl">
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
      <div className="grid gap-4 lg:grid-cols-2">
        <section aria-label="Goal and pain">
          <h3 className="text-lg text-muted">Goal</h3>
          <p className="prose-width">
            {plan.content.goal ? `"${plan.content.goal}"` : "Not recorded"}
          </p>
          <h3 className="pt-2 text-lg text-muted">Pain and what is held to cause it</h3>
          {problems.length === 0 ? <p>Not recorded</p> : null}
          <ul>
            {problems.map((problem) => (
              <li key={problem.id}>{toProblemLine(problem)}</li>
            ))}
          </ul>
          <h3 className="pt-2 text-lg text-muted">Psychology and substance use</h3>
          <p>
            Never on this screen:{" "}
            <PageLink className="link" href={`/patients/${patient.id}`}>
              see record
            </PageLink>
          </p>
        </section>
        <section aria-label="Tried and options">
          <h3 className="text-lg text-muted">Tried</h3>
          {tried.length === 0 ? <p>Nothing on record</p> : null}
          <ul className="list-disc pl-6">
            {tried.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
          <h3 className="pt-2 text-lg text-muted">Options</h3>
          {options.length === 0 ? <p>No treatment is planned yet</p> : null}
          <ul className="grid gap-2">
            {options.map(({ step, verdict }) => (
              <li key={step.id}>
                {step.conditional ? `${step.conditional}: ` : null}
                {getTreatment(step.treatment).name}, {toPlaceWords(step, problems)}{" "}
                {verdict ? <VerdictWord verdict={verdict} /> : "Not evaluated"}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <div role="status" className="grid gap-3 empty:sr-only">
        {decisions.map((decision) => (
          <DecisionShown key={decision.id} decision={decision} />
        ))}
      </div>
      {decide && isHeld && canDecide ? <Deciding view={view} decide={decide} /> : null}
      {decide && !canDecide ? (
        <p className="text-lg">The plan is a {plan.status}: it is decided on once submitted.</p>
      ) : null}
      {decide && canDecide && !isHeld ? (
        <p className="text-lg">The decision is recorded on the day of the meeting.</p>
      ) : null}
    </article>
  );
}

/** A form for the first decision; for one more, an empty one that is folded away. */
function Deciding({ view, decide }: { readonly view: CaseView; readonly decide: PlanAction }) {
  const { decisions } = view;
  const form = <DecisionForm key={decisions.length} view={toDecisionOn(view)} action={decide} />;
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
