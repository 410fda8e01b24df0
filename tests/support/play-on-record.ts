import { v7 } from "uuid";
import { listEvidence } from "@/lib/db/evidence";
import { inOrganisation } from "@/lib/db/in-organisation";
import { isStanding } from "@/lib/domain/picture/evidence-record";
import { recordEvidence } from "@/lib/usecases/record-evidence";
import { voidEvidence } from "@/lib/usecases/void-evidence";
import { anActor } from "./actors";
import { movedToToday } from "./candidates";
import { redFlagScreen, trialCandidate } from "./pictures";
import type { Move } from "./plan-moves";
import type { PlannedPatient } from "./planned-patient";

type OnRecord = Extract<
  Move,
  { kind: "red-flag" | "no-red-flag" | "void" | "record-again" | "later" }
>;

/** Does a move on the record: evidence is added or voided, or time passes. */
export async function playOnRecord(patient: PlannedPatient, move: OnRecord): Promise<unknown> {
  switch (move.kind) {
    case "red-flag":
    case "no-red-flag": {
      const raised = { "saddle-numbness": { state: "new-or-worse", since: patient.today() } };
      const screen = redFlagScreen("no", move.kind === "red-flag" ? raised : {});
      return record(patient, { ...screen, on: patient.today() });
    }
    case "record-again": {
      const evidence = trialCandidate[move.pick % trialCandidate.length];
      return evidence ? record(patient, movedToToday(evidence)) : undefined;
    }
    case "void":
      return voidOne(patient, move.pick);
    case "later":
      return patient.letPass(move.days);
  }
}

async function record(
  patient: PlannedPatient,
  {
    id: _,
    ...said
  }: { readonly id?: string | undefined; readonly kind: string } & Record<string, unknown>,
) {
  const evidence = { provenance: { howKnown: "document-seen" }, ...said };
  const command = { patientId: patient.patientId, submission: v7(), evidence };
  return recordEvidence(anActor("consultant", patient.clinic), command, patient.now());
}

async function voidOne(patient: PlannedPatient, pick: number): Promise<unknown> {
  const all = await inOrganisation(patient.clinic, (tx) => listEvidence(tx, patient.patientId));
  const standing = all.filter(isStanding);
  const found = standing[pick % Math.max(1, standing.length)];
  if (!found) return undefined;
  const command = { patientId: patient.patientId, evidenceId: found.id, reason: "Wrong patient." };
  return voidEvidence(anActor("consultant", patient.clinic), command, patient.now());
}
