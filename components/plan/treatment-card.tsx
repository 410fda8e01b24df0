import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { VerdictWord } from "@/components/verdict/verdict-word";
import { getTreatment } from "@/lib/domain/catalogue/treatment";
import { outcomeNames } from "@/lib/domain/mdt/decision";
import { endingNames } from "@/lib/domain/picture/ending-names";
import { isActiveNowClosed, type TreatmentView } from "@/lib/domain/plan/plan-view";
import type { DecisionGap } from "@/lib/domain/plan/refusal";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { ActivateForm } from "./activate-form";
import { CompleteForm } from "./complete-form";
import type { PlanPageSetting } from "./plan-page-setting";
import { toPlaceWords } from "./problem-words";
import { StepDownForm } from "./step-down-form";
import { UrgentForm } from "./urgent-form";

type Props = {
  readonly view: TreatmentView;
  readonly setting: PlanPageSetting;
  /** Raised red flags that an urgent decision can answer. */
  readonly flags: readonly { readonly code: string; readonly words: string }[];
};

/** One planned treatment: where it stands, what the rules say today, and the one next thing to do. */
export function TreatmentCard({ view, setting, flags }: Props) {
  const { step, verdict } = view;
  const { name } = getTreatment(step.treatment);
  return (
    <article
      id={`step-${step.id}`}
      aria-label={name}
      className="mt-1 grid gap-1 rounded-md border border-edge p-2"
    >
      <h4 className="font-semibold">
        {step.conditional ? `${step.conditional}: ` : "Planned: "}
        <span className="font-normal">{toPlaceWords(step, setting.problems)}</span>
      </h4>
      <Standing view={view} />
      {verdict && setting.problems.length > 1 ? <VerdictWord verdict={verdict} /> : null}
      <Decided view={view} />
      <Intent view={view} />
      <NextThing view={view} setting={setting} flags={flags} />
    </article>
  );
}

function Standing({ view }: { readonly view: TreatmentView }) {
  const { state, startedOn } = view;
  if (state.state === "planned") return null;
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

function Intent({ view: { step } }: { readonly view: TreatmentView }) {
  return (
    <Disclosure summary={<span className="text-sm">Goal and success</span>}>
      <p>
        <span className="text-muted">Goal:</span> {step.goal || "Not recorded"}
      </p>
      <p>
        <span className="text-muted">Worked when:</span> {step.successCriterion || "Not recorded"}
      </p>
      <p>
        <span className="text-muted">Review:</span>{" "}
        {step.reviewOn ? formatClinical(step.reviewOn) : "Not recorded"}
      </p>
      {step.note ? <p>{step.note}</p> : null}
    </Disclosure>
  );
}

function NextThing({ view, setting, flags }: Props) {
  const { state, step, verdict } = view;
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
        <UrgentForm step={step} setting={setting} flags={flags} />
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
