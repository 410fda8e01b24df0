import type { PlanStepId } from "../shared/ids";
import type { PlainDate } from "../shared/plain-date";
import { accept, type Result, refuse } from "../shared/result";
import { findPlanGaps, type PlanGapSetting } from "./find-plan-gaps";
import type {
  ApprovedPlan,
  CompletedPlan,
  DraftPlan,
  Plan,
  PlanContent,
  PlanEnding,
  ReturnedPlan,
  SubmittedPlan,
  WithdrawnPlan,
} from "./plan";
import type { PlanRefusalOf } from "./refusal";

type WrongStatus = PlanRefusalOf<"wrong-status">;

/** What of an approved plan has begun or ended; its intent can no longer change. */
export type UnderWay = {
  readonly active: ReadonlySet<PlanStepId>;
  readonly begun: ReadonlySet<PlanStepId>;
};

/** Rewrites a plan. From approved or returned it becomes a draft; an approved version stays in force. */
export function redraft(
  plan: Plan,
  content: PlanContent,
  { begun }: UnderWay,
): Result<DraftPlan, WrongStatus | PlanRefusalOf<"step-under-way">> {
  if (plan.status !== "draft" && plan.status !== "returned" && plan.status !== "approved")
    return refuse({ kind: "wrong-status", status: plan.status });

  const touched = changedSteps(plan.content, content).filter((id) => begun.has(id));
  if (touched.length > 0) return refuse({ kind: "step-under-way", stepIds: touched });

  return accept({ ...toBase(plan), status: "draft", content });
}

/** Hands a draft over to be signed. Whatever every plan needs has to be there. */
export function submit(
  plan: Plan,
  setting: PlanGapSetting,
): Result<SubmittedPlan, WrongStatus | PlanRefusalOf<"incomplete-plan">> {
  if (plan.status !== "draft") return refuse({ kind: "wrong-status", status: plan.status });
  const gaps = findPlanGaps(plan.content, setting).filter(({ stops }) => stops);
  if (gaps.length > 0) return refuse({ kind: "incomplete-plan", gaps });
  return accept({ ...toBase(plan), status: "submitted" });
}

/** Gives a submitted plan back to its author, with what to change. */
export function returnToAuthor(plan: Plan, reason: string): Result<ReturnedPlan, WrongStatus> {
  if (plan.status !== "submitted") return refuse({ kind: "wrong-status", status: plan.status });
  return accept({ ...toBase(plan), status: "returned", returnReason: reason });
}

/** Turns a submitted plan into the next version. Who may sign is the policy's to say. */
export function approve(
  plan: Plan,
  setting: PlanGapSetting,
  lastVersion: number,
): Result<ApprovedPlan, WrongStatus | PlanRefusalOf<"incomplete-plan">> {
  if (plan.status !== "submitted") return refuse({ kind: "wrong-status", status: plan.status });
  const gaps = findPlanGaps(plan.content, setting).filter(({ stops }) => stops);
  if (gaps.length > 0) return refuse({ kind: "incomplete-plan", gaps });
  return accept({ ...toBase(plan), status: "approved", currentVersion: lastVersion + 1 });
}

/**
 * Takes a plan back. While a version is in force, taking back a rewrite leaves that version as it was;
 * a plan that is itself in force goes only when nothing of it is under way.
 */
export function withdraw(
  plan: Plan,
  inForce: PlanContent | undefined,
  { active }: UnderWay,
): Result<WithdrawnPlan | ApprovedPlan, WrongStatus | PlanRefusalOf<"treatments-active">> {
  if (plan.status === "completed" || plan.status === "withdrawn")
    return refuse({ kind: "wrong-status", status: plan.status });
  if (plan.status !== "approved" && plan.currentVersion !== undefined && inForce)
    return accept({
      ...toBase(plan),
      status: "approved",
      currentVersion: plan.currentVersion,
      content: inForce,
    });
  if (active.size > 0) return refuse({ kind: "treatments-active", stepIds: [...active] });
  return accept({ ...toBase(plan), status: "withdrawn" });
}

/** Endings with which the patient leaves our care, whatever is under way. */
const leaving: readonly PlanEnding[] = ["moved-away", "transferred", "died"];

/** Ends an approved plan (decisions, B16). */
export function endPlan(
  plan: Plan,
  { ending, on }: { readonly ending: PlanEnding; readonly on: PlainDate },
  { active }: UnderWay,
): Result<CompletedPlan, WrongStatus | PlanRefusalOf<"treatments-active">> {
  if (plan.status !== "approved") return refuse({ kind: "wrong-status", status: plan.status });
  if (active.size > 0 && !leaving.includes(ending))
    return refuse({ kind: "treatments-active", stepIds: [...active] });
  return accept({
    ...toBase(plan),
    status: "completed",
    currentVersion: plan.currentVersion,
    ending,
    endedOn: on,
  });
}

/** Treatments whose intent differs between two contents: new, changed or gone. */
export function changedSteps(before: PlanContent, after: PlanContent): readonly PlanStepId[] {
  const intents = new Map(before.steps.map((step) => [step.id, toIntent(step)]));
  const kept = new Set(after.steps.map(({ id }) => id));
  const changed = after.steps.filter((step) => intents.get(step.id) !== toIntent(step));
  const gone = before.steps.filter(({ id }) => !kept.has(id));
  return [...changed, ...gone].map(({ id }) => id);
}

/** One text for one intent, whatever the order of its parts. */
function toIntent(step: PlanContent["steps"][number]): string {
  const { id, step: place, treatment, problemId, levels, side } = step;
  const { goal, successCriterion, reviewOn, conditional, note } = step;
  return JSON.stringify([
    ...[id, place, treatment, problemId, levels, side],
    ...[goal, successCriterion, reviewOn, conditional, note],
  ]);
}

function toBase({ id, patientId, episodeId, authorId, revision, pack, content, ...rest }: Plan) {
  const base = { id, patientId, episodeId, authorId, revision: revision + 1, pack, content };
  return { ...base, currentVersion: rest.currentVersion };
}
