import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findMeeting, saveCase } from "@/lib/db/mdt-meetings";
import { newId } from "@/lib/db/new-id";
import type { Actor } from "@/lib/domain/access/actor";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { MdtCaseId, MdtMeetingId, PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPlan, type PlanWork } from "./on-plan";

export const AddCase = z
  .object({
    meetingId: MdtMeetingId,
    planId: PlanId,
    question: writtenText(500).min(1, "Write the question that the meeting is to answer."),
  })
  .readonly();
export type AddCase = z.infer<typeof AddCase>;

export type AddCaseRefusal = PlanRefusalOf<
  "forbidden" | "not-found" | "wrong-status" | "already-on-list"
>;

/** Brings a plan to a meeting. Discussing is not starting: a draft may be discussed (decisions, B18). */
export function addCase(
  actor: Actor,
  command: AddCase,
  now = new Date(),
): Promise<Result<MdtCaseId, AddCaseRefusal>> {
  const { planId, meetingId } = command;
  return carryOutOnPlan(
    actor,
    { action: "mdt:schedule", planId, detail: { meetingId } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
}

async function attempt(
  tx: Tx,
  { plan, actor }: PlanWork,
  { meetingId, question }: AddCase,
): Promise<Result<MdtCaseId, AddCaseRefusal>> {
  if (plan.status === "completed" || plan.status === "withdrawn")
    return refuse({ kind: "wrong-status", status: plan.status });
  if (!(await findMeeting(tx, meetingId))) return refuse({ kind: "not-found" });

  const id = newId(MdtCaseId);
  const landed = await saveCase(tx, actor.organisationId, {
    id,
    meetingId,
    planId: plan.id,
    patientId: plan.patientId,
    question,
  });
  return landed ? accept(id) : refuse({ kind: "already-on-list" });
}
