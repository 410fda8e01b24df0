import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import {
  type PaperRefusal,
  type PatientPaper,
  toPatientPaper,
} from "@/lib/domain/plan/patient-paper";
import type { PlanRefusalOf } from "@/lib/domain/plan/refusal";
import { PlanId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { type PatientPlanRefusal, type PlanLook, printPatientPlan } from "@/lib/print/patient-plan";
import type { Pdf } from "@/lib/print/typst";
import { evaluatePlan } from "./evaluate-plan";
import { type PlanWork, readOnPlan } from "./on-plan";
import type { Forbidden } from "./use-case";

export const PrintPlan = z
  .object({
    planId: PlanId,
    size: z.enum(["a4", "us-letter"]).default("a4"),
    /** Absent: as the patient's record says. */
    large: z.enum(["yes", "no"]).optional(),
  })
  .readonly();
export type PrintPlan = z.infer<typeof PrintPlan>;

export type PrintPlanRefusal =
  | PlanRefusalOf<"no-approved-version" | "not-found">
  | PaperRefusal
  | PatientPlanRefusal
  | Forbidden;

/** Prints the version in force for the patient, stamped with its number, pack and hash. A draft is never printed for a patient. */
export async function printPlan(
  actor: Actor,
  command: PrintPlan,
  now = new Date(),
): Promise<Result<Pdf, PrintPlanRefusal>> {
  const { planId, size, large } = command;
  const read = await readOnPlan(
    actor,
    { action: "plan:print", planId, detail: { paper: "patient-plan", size, large } },
    (tx, work) => attempt(tx, work, command),
    { now },
  );
  // Setting the pages takes its time, so no transaction is held open for it.
  return read.ok ? printPatientPlan(read.value.paper, read.value.look) : read;
}

type ToPrint = { readonly paper: PatientPaper; readonly look: PlanLook };

async function attempt(
  tx: Tx,
  { plan, inForce, states, organisation, today }: PlanWork,
  { size, large }: PrintPlan,
): Promise<Result<ToPrint, PlanRefusalOf<"no-approved-version"> | PaperRefusal>> {
  if (!inForce || plan.status === "withdrawn" || plan.status === "completed")
    return refuse({ kind: "no-approved-version" });
  const patient = await findPatient(tx, plan.patientId);
  if (!patient) throw new Error("the patient of the plan is not there");

  const pinned = { ...plan, pack: inForce.pack };
  const { evaluation, picture } = await evaluatePlan(tx, pinned, today);
  const paper = toPatientPaper({
    patient,
    clinic: organisation,
    version: { number: inForce.version, ...inForce },
    states,
    evaluation,
    picture,
    printedOn: today,
  });
  if (!paper.ok) return paper;
  const largePrint = large === undefined ? patient.largePrint === true : large === "yes";
  return accept({ paper: paper.value, look: { paperSize: size, largePrint } });
}
