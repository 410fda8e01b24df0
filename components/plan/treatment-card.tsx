import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { outcomeNames } from "@/lib/domain/mdt/decision";
import { endingNames } from "@/lib/domain/picture/ending-names";
import type { PlanStep } from "@/lib/domain/plan/plan";
import { isActiveNowClosed, type TreatmentView } from "@/lib/domain/plan/plan-view";
import type { DecisionGap } from "@/lib/domain/plan/refusal";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { ActivateForm } from "./activate-form";
import { ArrangeForms } from "./arrange-forms";
import { CompleteForm } from "./complete-form";
import { DeviceForm } from "./device-form";
import type { PlanPageSetting } from "./plan-page-setting";
import { toPlaceWords } from "./problem-words";
import { StepDownForm } from "./step-down-form";
import { UrgentForm } from "./urgent-form";
import { WhyLink } from "./why-link";

type Props = {
  readonly view: TreatmentView;
  readonly setting: PlanPageSetting;
  /** Raised red flags that an urgent decision can answer. */
  readonly flags: readonly { readonly code: string; readonly words: string }[];
};

/** One planned treatment: where it stands, what the rules say today, and the one next thing to do. */
export function TreatmentCard({ view, setting, flags }: Props) {
  const { step, verdict, state } = view;
  const { name } = getTreatment(step.treatment);
  return (
    <article
      id={`step-${step.id}`}
      aria-label={name}
      className={`grid gap-1.5 rounded-md border p-2 ${state.state === "ended" ? "border-line" : "border-edge bg-wash"}`}
    >
      <div>
        <h4 className="font-semibold">{name}</h4>
        <p className="text-muted text-sm">{toPlaceWords(step, setting.problems)}</p>
      </div>
      <Standing view={view} />
      {step.conditional ? <p>{step.conditional}</p> : null}
      {state.state === "ended" ? null : (
        <div className="flex flex-wrap items-baseline gap-x-3">
          {verdict ? <VerdictWord verdict={verdict} /> : "No verdict: choose its pain problem."}
          <WhyLink treatment={step.treatment} />
        </div>
      )}
      <Decided view={view} />
      <Intent step={step} />
      <ArrangeForms view={view} setting={setting} />
      <DeviceForm view={view} setting={setting} />
      <NextThing view={view} setting={setting} flags={flags} />
      <Success step={step} />
    </article>
  );
}

function Standing({ view }: { readonly view: TreatmentView }) {
  const { state, startedOn, step } = view;
  if (state.state === "planned")
    return (
      <p>
        <Badge>{step.conditional ? "Conditional" : "Planned"}</Badge>
      </p>
    );
  if (state.state === "ended")
    return (
      <p>
        <Badge tone="done">Ended</Badge> {endingNames[state.ending.kind]}
        {state.ending.on ? `, ${formatClinical(state.ending.on)}` : null}
      </p>
    );
  const closed = isActiveNowClosed(view);
  return (
    <p>
      <Badge tone={closed ? "stop" : "open"}>{closed ? "Active, now closed" : "Active"}</Badge>{" "}
      {startedOn ? `since ${formatClinical(startedOn)}` : null}
    </p>
  );
}

const gapWords: Readonly<Record<DecisionGap, string>> = {
  none: "Needs a decision of the MDT.",
  "not-go-ahead": "The last decision is not to go ahead.",
  expired: "The decision has lapsed.",
  "changed-since": "Changed since the decision: needs a new one.",
  "not-urgent-now": "The urgent decision no longer covers it.",
};

function Decided({ view: { decision, decisionGap, state } }: { readonly view: TreatmentView }) {
  if (state.state !== "planned") return null;
  return (
    <>
      {decision ? (
        <p className="text-sm">
          {decision.route === "mdt" ? "MDT" : `Urgent, ${decision.surgeon ?? "surgeon"}`}:{" "}
          {outcomeNames[decision.outcome]}, {formatClinical(decision.decidedOn)}
        </p>
      ) : null}
      {decisionGap ? <p className="text-sm">{gapWords[decisionGap]}</p> : null}
    </>
  );
}

function Intent({ step }: { readonly step: PlanStep }) {
  return (
    <dl className="grid gap-0.5">
      <Pair term="Goal" words={step.goal || "Not recorded"} />
      <Pair term="Review" words={step.reviewOn ? formatClinical(step.reviewOn) : "Not recorded"} />
    </dl>
  );
}

function Success({ step }: { readonly step: PlanStep }) {
  return (
    <Disclosure summary="Success and note">
      <dl className="grid gap-0.5">
        <Pair term="Worked when" words={step.successCriterion || "Not recorded"} />
        {step.note ? <Pair term="Note" words={step.note} /> : null}
      </dl>
    </Disclosure>
  );
}

function Pair({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div>
      <dt className="inline text-muted">{term}: </dt>
      <dd className="inline wrap-anywhere">{words}</dd>
    </div>
  );
}

function NextThing({ view, setting, flags }: Props) {
  const { state, step, verdict, decision } = view;
  const { may, status } = setting;
  if (state.state === "ended" || setting.status === "withdrawn" || status === "completed")
    return null;
  const isPlanned = state.state === "planned";
  const { steppingDown, approval } = getTreatment(step.treatment);
  const isUrgent = verdict?.word === "eligible-urgent" && approval === "mdt";
  return (
    <>
      {isPlanned && status === "approved" ? <Activation view={view} setting={setting} /> : null}
      {isPlanned && isUrgent && may.activateProcedure ? (
        // Recorded, the form folds away and is empty again.
        <UrgentForm key={decision?.id} step={step} setting={setting} flags={flags} />
      ) : null}
      {may.complete ? <CompleteForm step={step} setting={setting} isPlanned={isPlanned} /> : null}
      {may.stepDown && (!isPlanned || steppingDown) ? (
        <StepDownForm step={step} setting={setting} />
      ) : null}
    </>
  );
}

function Activation({ view, setting }: Pick<Props, "view" | "setting">) {
  const { invasive } = getTreatment(view.step.treatment);
  const mayStart = invasive ? setting.may.activateProcedure : setting.may.activate;
  if (mayStart) return <ActivateForm view={view} setting={setting} />;
  if (!setting.may.activate) return null;
  return <p className="text-muted text-sm">A consultant or spinal surgeon activates procedures.</p>;
}
