import { z } from "zod";
import { TreatmentId } from "../catalogue/treatment";
import type { GuidelinePack } from "../guideline/guideline-pack";
import { param, toNumber } from "../guideline/parameter";
import type { DecisionGap } from "../plan/refusal";
import { DecisionId, PainProblemId } from "../shared/ids";
import { addDays, PlainDate } from "../shared/plain-date";
import { AttendeeRole } from "./attendee-role";

/** What a meeting can conclude on one treatment (decisions, C26). */
export const DecisionOutcome = z.enum([
  "go-ahead",
  "go-ahead-with-conditions",
  "more-information",
  "not-now",
  "not-advised",
  "second-opinion",
  "joint-clinic",
  "other-team",
  "self-management",
  "discharge",
]);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const outcomeNames: Readonly<Record<DecisionOutcome, string>> = {
  "go-ahead": "Go ahead",
  "go-ahead-with-conditions": "Go ahead, with conditions",
  "more-information": "More information first (who, by when)",
  "not-now": "Not now",
  "not-advised": "Not advised",
  "second-opinion": "Second opinion",
  "joint-clinic": "Joint clinic",
  "other-team": "Other team",
  "self-management": "No intervention, self-management",
  discharge: "Discharge",
};

/** One person in the room, with the role in which they spoke. */
export const Attendee = z
  .object({ name: z.string().trim().min(1).max(120), role: AttendeeRole })
  .readonly();
export type Attendee = z.infer<typeof Attendee>;

/** What people concluded about one treatment of one plan. Theirs; never the computer's verdict. */
export const Decision = z
  .object({
    id: DecisionId,
    planRevision: z.int().describe("the revision of the plan that they looked at"),
    treatment: TreatmentId,
    problemId: PainProblemId.optional(),
    route: z.enum(["mdt", "urgent"]),
    outcome: DecisionOutcome,
    attendees: z.array(Attendee),
    dissent: z.string().optional().describe("who disagreed, and why"),
    rationale: z.string(),
    surgeon: z.string().optional().describe("urgent: the deciding surgeon"),
    redFlag: z.string().optional().describe("urgent: the red flag that it answers"),
    decidedOn: PlainDate,
    validUntil: PlainDate,
  })
  .readonly();
export type Decision = z.infer<typeof Decision>;

/** The last day on which a decision holds, as the pack says (decisions, A9). An urgent one answers a red flag of now. */
export function toValidUntil(
  route: Decision["route"],
  decidedOn: PlainDate,
  { parameters }: Pick<GuidelinePack, "parameters">,
): PlainDate {
  const days = param(route === "mdt" ? "mdtDecisionDays" : "urgentDecisionDays");
  return addDays(decidedOn, toNumber(days, parameters));
}

export function isGoAhead(outcome: DecisionOutcome): boolean {
  return outcome === "go-ahead" || outcome === "go-ahead-with-conditions";
}

/** Whether a decision is about a planned treatment: the same treatment for the same pain problem. */
export function isAbout(
  { treatment, problemId }: Pick<Decision, "treatment" | "problemId">,
  step: { readonly treatment: TreatmentId; readonly problemId?: PainProblemId | undefined },
): boolean {
  return treatment === step.treatment && (problemId === undefined || problemId === step.problemId);
}

/**
 * The decision on a planned treatment that speaks today, of all on its plan, oldest first.
 *
 * One on the urgent route speaks only while the rules call the treatment urgent; afterwards what the
 * meeting said before stands again. The database picks it the same way (`require_decision`). Where
 * nothing else was ever decided the urgent one is named, so that the refusal can say what became of it.
 */
export function toLastDecision(
  decisions: readonly Decision[],
  step: Parameters<typeof isAbout>[1],
  isUrgent: boolean,
): Decision | undefined {
  const about = decisions.filter((decision) => isAbout(decision, step));
  return about.findLast(({ route }) => route === "mdt" || isUrgent) ?? about.at(-1);
}

export type DecisionSetting = {
  readonly today: PlainDate;
  /** Revision at which the treatment's intent last changed; undefined: not known. */
  readonly intentRevision: number | undefined;
  /** Whether the rules call the treatment urgent today. */
  readonly isUrgent: boolean;
};

/**
 * Why the latest decision does not cover a treatment today; undefined when it does.
 *
 * It covers what the meeting looked at: a change of the treatment's intent afterwards ends that.
 */
export function toDecisionGap(
  decision: Decision | undefined,
  { today, intentRevision, isUrgent }: DecisionSetting,
): DecisionGap | undefined {
  if (!decision) return "none";
  if (!isGoAhead(decision.outcome)) return "not-go-ahead";
  if (today > decision.validUntil || today < decision.decidedOn) return "expired";
  if (intentRevision === undefined || intentRevision > decision.planRevision)
    return "changed-since";
  return decision.route === "urgent" && !isUrgent ? "not-urgent-now" : undefined;
}
