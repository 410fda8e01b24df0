import { getTreatment } from "../catalogue/treatment";
import { isOpen, type TreatmentAnswer, type Verdict } from "../guideline/verdict";
import type { Decision } from "../mdt/decision";
import { toDecisionGap, toLastDecision } from "../mdt/decision";
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
  /** Undefined: a way down, which needs no verdict (decisions, B17). */
  readonly verdict: Verdict | undefined;
  readonly consentId: ConsentId | undefined;
  readonly decisionId: DecisionId | undefined;
};

/** Decides whether a planned treatment may start today. What is not known to be so refuses. */
export function activate(facts: ActivationFacts): Result<Activation, ActivationRefusal> {
  const { step, state } = facts;
  if (state.state !== "planned") return refuse({ kind: "step-not-planned", state: state.state });

  const verdict = toOpenVerdict(facts);
  if (!verdict.ok) return verdict;

  if (step.conditional !== undefined && !facts.conditionConfirmed)
    return refuse({ kind: "condition-not-confirmed", condition: step.conditional });

  const decision = toCoveringDecision(facts, verdict.value?.word);
  if (!decision.ok) return decision;

  const consent = toGivenConsent(step, facts.consent);
  if (!consent.ok) return consent;

  return accept({ verdict: verdict.value, consentId: consent.value, decisionId: decision.value });
}

function toOpenVerdict({
  step,
  answer,
}: ActivationFacts): Result<Verdict | undefined, PlanRefusalOf<"no-verdict" | "not-open">> {
  const verdict = toVerdictOf(answer, step.problemId);
  if (getTreatment(step.treatment).steppingDown) return accept(verdict);
  if (!verdict) return refuse({ kind: "no-verdict" });
  return isOpen(verdict.word) ? accept(verdict) : refuse({ kind: "not-open", verdict });
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

/**
 * What needs the MDT needs the go-ahead of its latest decision; that of a surgeon alone covers only
 * what the rules call urgent (decisions, G55).
 */
function toCoveringDecision(
  { step, decisions, today, intentRevision }: ActivationFacts,
  word: Verdict["word"] | undefined,
): Result<DecisionId | undefined, PlanRefusalOf<"no-decision">> {
  if (getTreatment(step.treatment).approval !== "mdt") return accept(undefined);
  const isUrgent = word === "eligible-urgent";
  const last = toLastDecision(decisions, step, isUrgent);
  const why = toDecisionGap(last, { today, intentRevision, isUrgent });
  if (why !== undefined) return refuse({ kind: "no-decision", why });
  return accept(last?.id);
}
