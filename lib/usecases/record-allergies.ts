import "server-only";
import { z } from "zod";
import { saveAllergies } from "@/lib/db/allergies";
import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/db/new-id";
import { findPatient } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { type AllergiesRefusal, decideAllergies } from "@/lib/domain/patient/allergies";
import { Allergy, AllergyState } from "@/lib/domain/patient/patient";
import { PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { writtenText } from "@/lib/domain/shared/written-text";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const RecordAllergies = z
  .object({
    patientId: PatientId,
    revision: z.int().positive(),
    state: AllergyState,
    added: z
      .array(
        z
          .object({
            substance: writtenText(200).min(1, "Name the substance."),
            reaction: writtenText(500).optional(),
          })
          .readonly(),
      )
      .max(20),
    /** Allergies on record that no longer hold. They stay on record as what they have become. */
    ended: z
      .array(z.object({ id: z.uuid(), status: z.enum(["inactive", "refuted"]) }).readonly())
      .max(100),
  })
  .readonly();
export type RecordAllergies = z.infer<typeof RecordAllergies>;

export type RecordAllergiesRefusal =
  | AllergiesRefusal
  | { readonly kind: "not-found" }
  | { readonly kind: "changed-meanwhile" };

/** Records which of the four states of the NHS banner holds, and the allergies themselves. */
export function recordAllergies(
  actor: Actor,
  command: RecordAllergies,
  now = new Date(),
): Promise<Result<PatientId, RecordAllergiesRefusal | Forbidden | MergedAway>> {
  const { patientId, revision } = command;
  return carryOutOnPatient(
    actor,
    {
      action: "evidence:record",
      subject: "allergies",
      subjectId: patientId,
      patientId,
      detail: { revision },
    },
    (tx) => attempt(tx, actor, command, now),
    { now },
  );
}

async function attempt(
  tx: Tx,
  actor: Actor,
  command: RecordAllergies,
  now: Date,
): Promise<Result<PatientId, RecordAllergiesRefusal>> {
  const { patientId, revision } = command;
  const patient = await findPatient(tx, patientId);
  if (!patient) return refuse({ kind: "not-found" });
  if (patient.revision !== revision) return refuse({ kind: "changed-meanwhile" });

  const ended = command.ended.filter(({ id }) => patient.allergies.some((each) => each.id === id));
  const added = command.added.map((each): Allergy => {
    const id = newId(Allergy.unwrap().shape.id);
    return { ...each, id, status: "active" };
  });
  const after = patient.allergies.map((each) => ended.find(({ id }) => id === each.id) ?? each);
  const decided = decideAllergies(command.state, [...after, ...added]);
  if (!decided.ok) return decided;

  const saved = await saveAllergies(
    tx,
    {
      organisationId: actor.organisationId,
      patientId,
      state: decided.value,
      added,
      ended,
      by: actor.id,
      at: now,
    },
    revision,
  );
  return saved ? accept(patientId) : refuse({ kind: "changed-meanwhile" });
}
