import { getTreatment } from "../catalogue/treatment";
import { isOpen, type TreatmentAnswer, type Verdict } from "../guideline/verdict";
import type { Decision } from "../mdt/decision";
import { toDecisionGap } from "../mdt/decision";
import type { ConsentId, DecisionId } from "../shared/ids";
import type { PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import type { Consent } from "./consent";
import type { StepState } from "./fold-events";
import type { PlanStep } from "./plan";
import type { PlanRefusalOf } from "./refusal";

export type ActivationRefusal = PlanRefusalOf<
  | "step-not-planned"
  | "condition-not-confirmed"
  | "no-verdict"
  | "not-open"
  | "no-consent"
  | "no-decision"
>;

/** Everything that starting one treatment is decided on. */
export type ActivationFacts = {
  readonly step: PlanStep;
  readonly state: StepState;
  /** What the plan's own pack says today about this treatment. */
  readonly answer: TreatmentAnswer;
  /** The patient's last answer to the version in force. */
  readonly consent: Consent | undefined;
  /** Decisions of this plan, oldest first. */
  readonly decisions: readonly Decision[];
  /** Revision at which the treatment's intent last changed; undefined: not known. */
  readonly intentRevision: number | undefined;
  readonly today: PlainDate;
  readonly conditionConfirmed: boolean;
};

export type Activation = {
  readonly verdict: Verdict;
  readonly consentId: ConsentId | undefined;
  readonly decisionId: DecisionId | undefined;
};

/** Decides whether a planned treatment may start today. What is not known to be so refuses. */
export function activate(facts: ActivationFacts): Result<Activation, ActivationRefusal> {
  const { step, state } = facts;
  if (state.state !== "planned") return refuse({ kind: "step-not-planned", state: state.state });

  const verdict = toVerdictOf(facts.answer, step.problemId);
  if (!verdict) return refuse({ kind: "no-verdict" });
  if (!isOpen(verdict.word)) return refuse({ kind: "not-open", verdict });

  if (step.conditional !== undefined && !facts.conditionConfirmed)
    return refuse({ kind: "condition-not-confirmed", condition: step.conditional });

  const decision = toCoveringDecision(facts, verdict);
  if (!decision.ok) return decision;

  const consent = toGivenConsent(step, facts.consent);
  if (!consent.ok) return consent;

  return accept({ verdict, consentId: consent.value, decisionId: decision.value });
}

/** The verdict for the pain problem that a treatment is planned for; never that of another problem. */
export function toVerdictOf(
  answer: TreatmentAnswer,
  problemId: string | undefined,
): Verdict | undefined {
  if (problemId === undefined) return undefined;
  return answer.byProblem.find(({ problem }) => problem === problemId);
}

/** No invasive treatment starts without the patient's yes to this version (decisions, G56). */
function toGivenConsent(
  step: PlanStep,
  consent: Consent | undefined,
): Result<ConsentId | undefined, PlanRefusalOf<"no-consent">> {
  if (!getTreatment(step.treatment).invasive) return accept(consent?.id);
  if (!consent) return refuse({ kind: "no-consent", answer: "none" });
  if (consent.answer !== "agreed") return refuse({ kind: "no-consent", answer: consent.answer });
  return accept(consent.id);
}

/** What needs the MDT needs its go-ahead, or an urgent decision while the verdict is urgent. */
function toCoveringDecision(
  { step, decisions, today, intentRevision }: ActivationFacts,
  verdict: Verdict,
): Result<DecisionId | undefined, PlanRefusalOf<"no-decision">> {
  if (getTreatment(step.treatment).approval !== "mdt") return accept(undefined);
  const isUrgent = verdict.word === "eligible-urgent";
  const last = decisions
    .filter(({ route }) => route === "mdt" || isUrgent)
    .filter(({ treatment, problemId }) => {
      return treatment === step.treatment && problemId === step.problemId;
    })
    .at(-1);
  const why = toDecisionGap(last, today, intentRevision);
  if (why !== undefined) return refuse({ kind: "no-decision", why });
  return accept(last?.id);
}
