"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { PlanAnswer } from "@/components/plan/plan-answer";
import type { DraftToSave, SaveDraftAnswer } from "@/components/plan/save-draft";
import { requireActor } from "@/lib/auth/actor";
import { ActivateTreatment, activateTreatment } from "@/lib/usecases/activate-treatment";
import { ApprovePlan, approvePlan } from "@/lib/usecases/approve-plan";
import { CompleteTreatment, completeTreatment } from "@/lib/usecases/complete-treatment";
import { DecideUrgent, decideUrgent } from "@/lib/usecases/decide-urgent";
import { EndPlan, endPlan } from "@/lib/usecases/end-plan";
import { RecordConsent, recordConsent } from "@/lib/usecases/record-consent";
import { ReturnPlan, returnPlan } from "@/lib/usecases/return-plan";
import { SavePlanDraft, savePlanDraft } from "@/lib/usecases/save-plan-draft";
import { StartPlan, startPlan } from "@/lib/usecases/start-plan";
import { StepDownTreatment, stepDownTreatment } from "@/lib/usecases/step-down-treatment";
import { SubmitPlan, submitPlan } from "@/lib/usecases/submit-plan";
import { WithdrawPlan, withdrawPlan } from "@/lib/usecases/withdraw-plan";
import { toAnswer, toMalformed } from "./answer";
import { readCompletion, readFields } from "./read-fields";

export async function startPlanAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = StartPlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const started = await startPlan(actor, command.data);
  if (!started.ok) return { kind: "refused", refusal: started.refusal };
  redirect(`/plans/${started.value}`);
}

export async function saveDraftAction(draft: DraftToSave): Promise<SaveDraftAnswer> {
  const actor = await requireActor();

  const command = SavePlanDraft.safeParse(draft);
  if (!command.success) return { kind: "refused", refusal: { kind: "malformed" } };

  const saved = await savePlanDraft(actor, command.data);
  if (saved.ok) {
    revalidatePath(`/plans/${command.data.planId}`);
    return { kind: "saved", revision: saved.value.revision };
  }
  const { refusal } = saved;
  if (refusal.kind === "changed-meanwhile") return { kind: "conflict", theirs: refusal.theirs };
  return { kind: "refused", refusal };
}

export async function submitAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = SubmitPlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const submitted = await submitPlan(actor, command.data);
  return toAnswer(submitted, command.data.planId, "Submitted.");
}

export async function approveAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = ApprovePlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const approved = await approvePlan(actor, command.data);
  return toAnswer(approved, command.data.planId, "Approved.");
}

export async function giveBackAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = ReturnPlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const returned = await returnPlan(actor, command.data);
  return toAnswer(returned, command.data.planId, "Returned to its author.");
}

export async function withdrawAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = WithdrawPlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const withdrawn = await withdrawPlan(actor, command.data);
  return toAnswer(withdrawn, command.data.planId, "Withdrawn.");
}

export async function endAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = EndPlan.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const ended = await endPlan(actor, command.data);
  return toAnswer(ended, command.data.planId, "The plan has ended.");
}

export async function consentAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = RecordConsent.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const recorded = await recordConsent(actor, command.data);
  return toAnswer(recorded, command.data.planId, "The answer is recorded.");
}

export async function activateAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const fields = readFields(form);
  const conditionConfirmed = fields["conditionConfirmed"] === "yes";
  const command = ActivateTreatment.safeParse({ ...fields, conditionConfirmed });
  if (!command.success) return toMalformed(command.error);

  const activated = await activateTreatment(actor, command.data);
  return toAnswer(activated, command.data.planId, "Active.");
}

export async function completeAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const fields = readFields(form);
  const command = CompleteTreatment.safeParse({ ...fields, completion: readCompletion(fields) });
  if (!command.success) return toMalformed(command.error);

  const completed = await completeTreatment(actor, command.data);
  return toAnswer(completed, command.data.planId, "The ending is recorded.");
}

export async function stepDownAction(_previous: PlanAnswer, form: FormData): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = StepDownTreatment.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const stepped = await stepDownTreatment(actor, command.data);
  return toAnswer(stepped, command.data.planId, "Stepped down.");
}

export async function decideUrgentAction(
  _previous: PlanAnswer,
  form: FormData,
): Promise<PlanAnswer> {
  const actor = await requireActor();

  const command = DecideUrgent.safeParse(readFields(form));
  if (!command.success) return toMalformed(command.error);

  const decided = await decideUrgent(actor, command.data);
  return toAnswer(decided, command.data.planId, "The urgent decision is recorded.");
}
