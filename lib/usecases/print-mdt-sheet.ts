import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { listDecisions } from "@/lib/db/decisions";
import { listCasesOfPlan } from "@/lib/db/mdt-meetings";
import { findPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import type { SheetFacts, SheetRefusal } from "@/lib/domain/plan/mdt-sheet";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { toStandingWords } from "@/lib/domain/plan/standing-words";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { printMdtSheet as setMdtSheet } from "@/lib/print/mdt-sheet";
import type { Pdf, PrintRefusal } from "@/lib/print/typst";
import { evaluatePlan } from "./evaluate-plan";
import { type PlanWork, readOnPlan } from "./on-plan";
import type { Forbidden } from "./use-case";

export const PrintMdtSheet = z
  .object({ planId: PlanId, size: z.enum(["a4", "us-letter"]).default("a4") })
  .readonly();
export type PrintMdtSheet = z.infer<typeof PrintMdtSheet>;

export type PrintMdtSheetRefusal =
  | PlanRefusalOf<"not-found">
  | SheetRefusal
  | PrintRefusal
  | Forbidden;

/** Prints the sheet for a meeting: the plan as it is being worked on, with reasons and sources. */
export async function printMdtSheet(
  actor: Actor,
  { planId, size }: PrintMdtSheet,
  now = new Date(),
): Promise<Result<Pdf, PrintMdtSheetRefusal>> {
  const read = await readOnPlan(
    actor,
    { action: "plan:print", planId, detail: { paper: "mdt-sheet", size } },
    attempt,
    { now },
  );
  // Setting the page takes its time, so no transaction is held open for it.
  return read.ok ? setMdtSheet(read.value, size) : read;
}

async function attempt(
  tx: Tx,
  { plan, actor, states, today }: PlanWork,
): Promise<Result<SheetFacts, SheetRefusal | Forbidden>> {
  // The sheet shows the evidence behind each verdict, so printing alone is not enough.
  if (!may(actor, "evidence:read")) return refuse({ kind: "forbidden" });
  const patient = await findPatient(tx, plan.patientId);
  if (!patient) throw new Error("the patient of the plan is not there");
  if (patient.birthDate === undefined) return refuse({ kind: "no-birth-date" });
  const { evaluation, picture } = await evaluatePlan(tx, plan, today);
  const [lastCase] = await listCasesOfPlan(tx, plan.id);
  const decisions = await listDecisions(tx, plan.id);
  return accept({
    patient,
    standing: toStandingWords(plan),
    question: lastCase?.question,
    content: plan.content,
    states,
    evaluation,
    picture,
    decisions: decisions.map(({ decision }) => decision),
    printedOn: today,
    printedBy: actor.name,
  });
}
